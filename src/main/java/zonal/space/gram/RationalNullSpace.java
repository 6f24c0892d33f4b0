package zonal.space.gram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Solutions of systems of homogeneous linear equations with rational coefficients. */
final class RationalNullSpace {

    private RationalNullSpace() {
    }

    /** A basis of the solutions, by Gauss-Jordan elimination, each scaled to integers without a common factor; none if zero is the only solution. */
    static List<BigFraction[]> basis(List<BigFraction[]> equations, int unknowns) {
        List<BigFraction[]> rows = new ArrayList<>(equations.stream().map(BigFraction[]::clone).toList());
        int[] pivotRow = new int[unknowns];
        Arrays.fill(pivotRow, -1);
        int rank = 0;
        for (int column = 0; column < unknowns && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                BigFraction[] row = rows.get(pivot);
                rows.set(pivot, rows.get(rank));
                rows.set(rank, row);
                eliminate(rows, rank, column);
                pivotRow[column] = rank++;
            }
        }
        List<BigFraction[]> basis = new ArrayList<>();
        for (int free = 0; free < unknowns; free++) {
            if (pivotRow[free] < 0) {
                basis.add(solution(rows, pivotRow, free));
            }
        }
        return basis;
    }

    private static void eliminate(List<BigFraction[]> rows, int rank, int column) {
        BigFraction[] row = rows.get(rank);
        BigFraction factor = row[column];
        for (int j = column; j < row.length; j++) {
            row[j] = row[j].signum() == 0 ? row[j] : row[j].divide(factor);
        }
        for (int i = 0; i < rows.size(); i++) {
            BigFraction multiple = rows.get(i)[column];
            if (i != rank && multiple.signum() != 0) {
                BigFraction[] other = rows.get(i);
                for (int j = column; j < row.length; j++) {
                    other[j] = row[j].signum() == 0 ? other[j] : other[j].subtract(multiple.multiply(row[j]));
                }
            }
        }
    }

    private static BigFraction[] solution(List<BigFraction[]> rows, int[] pivotRow, int free) {
        BigFraction[] solution = new BigFraction[pivotRow.length];
        for (int j = 0; j < solution.length; j++) {
            solution[j] = pivotRow[j] >= 0 ? rows.get(pivotRow[j])[free].negate() : j == free ? BigFraction.ONE : BigFraction.ZERO;
        }
        return primitive(solution);
    }

    private static BigFraction[] primitive(BigFraction[] vector) {
        BigInteger denominators = Arrays.stream(vector).map(v -> v.getDenominator().abs()).reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        BigFraction[] integers = Arrays.stream(vector).map(v -> v.multiply(denominators)).toArray(BigFraction[]::new);
        BigInteger common = Arrays.stream(integers).map(BigFraction::getNumerator).reduce(BigInteger.ZERO, BigInteger::gcd);
        return Arrays.stream(integers).map(v -> v.divide(common)).toArray(BigFraction[]::new);
    }
}

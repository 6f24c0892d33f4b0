package zonal.symbolic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Linear equations over the rationals, solved exactly. */
final class RationalLinearSystem {

    private RationalLinearSystem() {
    }

    /**
     * The solution x of sum_j x_j columns[j] = right in which a column is used only if it is independent of the columns before it; empty if there is none.
     *
     * @param columns vectors of the same length as {@code right}
     */
    static Optional<List<BigFraction>> solve(List<List<BigFraction>> columns, List<BigFraction> right) {
        int unknowns = columns.size();
        BigFraction[][] rows = new BigFraction[right.size()][unknowns + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < unknowns; j++) {
                rows[i][j] = columns.get(j).get(i);
            }
            rows[i][unknowns] = right.get(i);
        }
        List<BigFraction> solution = new ArrayList<>(Collections.nCopies(unknowns, BigFraction.ZERO));
        List<Integer> pivots = reduce(rows, unknowns);
        for (int i = pivots.size(); i < rows.length; i++) {
            if (rows[i][unknowns].signum() != 0) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < pivots.size(); i++) {
            solution.set(pivots.get(i), rows[i][unknowns]);
        }
        return Optional.of(List.copyOf(solution));
    }

    /** Brings the rows into reduced echelon form; returns the columns of the pivots, row by row. */
    private static List<Integer> reduce(BigFraction[][] rows, int unknowns) {
        List<Integer> pivots = new ArrayList<>();
        for (int column = 0; column < unknowns && pivots.size() < rows.length; column++) {
            int target = pivots.size();
            int found = target;
            while (found < rows.length && rows[found][column].signum() == 0) {
                found++;
            }
            if (found == rows.length) {
                continue;
            }
            BigFraction[] pivot = rows[found];
            rows[found] = rows[target];
            rows[target] = pivot;
            scale(pivot, pivot[column].reciprocal());
            for (int i = 0; i < rows.length; i++) {
                if (i != target && rows[i][column].signum() != 0) {
                    subtract(rows[i], pivot, rows[i][column]);
                }
            }
            pivots.add(column);
        }
        return pivots;
    }

    private static void scale(BigFraction[] row, BigFraction factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].multiply(factor);
        }
    }

    private static void subtract(BigFraction[] row, BigFraction[] pivot, BigFraction factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].subtract(pivot[j].multiply(factor));
        }
    }
}

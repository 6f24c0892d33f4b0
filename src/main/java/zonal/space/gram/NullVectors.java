package zonal.space.gram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.sphere.VanishingDegrees;

/**
 * Vectors that a Gram matrix sends to zero for reasons that hold exactly (docs/gram.md).
 *
 * <p>The even and the odd part of K in t are each unrestricted, a polynomial of known degree D, or zero ({@link VanishingDegrees}). With x^ = x/|x| and c'_i
 * = c_i |x_i|^h, entry i of the matrix times c is |x_i|^h sum_j c'_j K(x^_i . x^_j). A part of K that is a polynomial of degree D gives a polynomial in x^_j
 * of the degrees D, D - 2, ..., on the sphere a combination of monomials of degree D. So the sum vanishes for every x_i if for an unrestricted even part sum
 * c'_j = 0 over the points of each line through the origin, and for a polynomial one sum_j c'_j m(x^_j) = 0 for every monomial m of degree D; for the odd
 * part alike, with the sign of x_j along its line before c'_j.
 */
final class NullVectors {

    private static final int MOST_UNKNOWNS = 200;
    private static final int MOST_MONOMIALS = 3000;

    private final List<Point> points;
    private final int homogeneity;
    private final OptionalInt evenDegree;
    private final OptionalInt oddDegree;

    private NullVectors(GramMatrix matrix, VanishingDegrees vanishing) {
        this.points = matrix.points();
        this.homogeneity = matrix.homogeneity();
        this.evenDegree = degree(vanishing.evenFrom());
        this.oddDegree = degree(vanishing.oddFrom());
    }

    /** Linearly independent vectors that the matrix sends to zero; there may be others. */
    static List<NullVector> of(GramMatrix matrix) {
        return new NullVectors(matrix, VanishingDegrees.of(matrix.kernel())).find();
    }

    /**
     * Whether the matrix is singular because it has more rows than K, a polynomial in t, has monomials: with the degrees D of its even and odd part, its rank
     * is at most the number of monomials of these degrees in d variables.
     */
    static boolean exceedRank(GramMatrix matrix) {
        NullVectors search = new NullVectors(matrix, VanishingDegrees.of(matrix.kernel()));
        return search.evenDegree.isPresent() && search.oddDegree.isPresent()
                && matrix.size() > search.monomials(search.evenDegree) + search.monomials(search.oddDegree);
    }

    /** The degree of a part that vanishes from some degree on; negative if it vanishes. */
    private static OptionalInt degree(OptionalInt from) {
        return from.isPresent() ? OptionalInt.of(from.getAsInt() - 2) : from;
    }

    private List<NullVector> find() {
        List<Line> lines = lines();
        int[] indices = lines.stream().flatMap(line -> line.multiples().stream()).mapToInt(Line.Multiple::index).toArray();
        if (indices.length == 0 || monomials(evenDegree) > MOST_MONOMIALS || monomials(oddDegree) > MOST_MONOMIALS) {
            return List.of();
        }
        // c' = u |direction|^power with rational u: of the parity for which the equations are rational, and otherwise that for which c is
        int power = isPolynomial(oddDegree) ? 1 : isPolynomial(evenDegree) ? 0 : homogeneity % 2;
        List<BigFraction[]> equations = new ArrayList<>(equations(lines, indices.length, evenDegree, power, false));
        equations.addAll(equations(lines, indices.length, oddDegree, power, true));
        return RationalNullSpace.basis(equations, indices.length).stream().map(solution -> vector(lines, solution, power)).toList();
    }

    /** The lines with the points that can take part. */
    private List<Line> lines() {
        List<Line> lines = Line.through(points);
        if (evenDegree.isEmpty() || oddDegree.isEmpty()) {
            // an unrestricted part leaves nothing of a single point
            lines = lines.stream().filter(line -> line.multiples().size() > 1).toList();
        } else if (isPolynomial(evenDegree) && isPolynomial(oddDegree)) {
            // rational equations for both parts need rational norms
            lines = lines.stream().filter(line -> line.norm().isPresent()).toList();
        }
        int unknowns = 0;
        List<Line> taken = new ArrayList<>();
        for (Line line : lines) {
            unknowns += line.multiples().size();
            if (unknowns <= MOST_UNKNOWNS) {
                taken.add(line);
            }
        }
        return taken;
    }

    private static boolean isPolynomial(OptionalInt degree) {
        return degree.isPresent() && degree.getAsInt() >= 0;
    }

    /** The number of monomials of the degree in d variables, binom(D + d - 1, D); none of a part that vanishes. */
    private double monomials(OptionalInt degree) {
        double count = isPolynomial(degree) ? 1 : 0;
        for (int i = 1; i <= degree.orElse(0); i++) {
            count *= (points.get(0).dimension() - 1.0 + i) / i;
        }
        // an integer, off by rounding alone
        return Math.rint(count);
    }

    private List<BigFraction[]> equations(List<Line> lines, int unknowns, OptionalInt degree, int power, boolean odd) {
        List<BigFraction[]> equations = new ArrayList<>();
        if (degree.isPresent() && degree.getAsInt() < 0) {
            return equations;
        }
        int column = 0;
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            List<BigFraction> values = degree.isEmpty() ? List.of(BigFraction.ONE) : monomials(line, degree.getAsInt(), power);
            int first = degree.isEmpty() ? l : 0;
            while (equations.size() < first + values.size()) {
                BigFraction[] equation = new BigFraction[unknowns];
                Arrays.fill(equation, BigFraction.ZERO);
                equations.add(equation);
            }
            for (Line.Multiple multiple : line.multiples()) {
                for (int m = 0; m < values.size(); m++) {
                    equations.get(first + m)[column] = odd && multiple.factor().signum() < 0 ? values.get(m).negate() : values.get(m);
                }
                column++;
            }
        }
        return equations;
    }

    /** |direction|^power m(direction/|direction|) for the monomials of degree D; rational as D - power is even, or the norm rational. */
    private static List<BigFraction> monomials(Line line, int degree, int power) {
        int exponent = power - degree;
        BigFraction scale = exponent % 2 == 0 ? BigFraction.of(line.square()).pow(exponent / 2) : BigFraction.of(line.norm().orElseThrow()).pow(exponent);
        return line.monomials(degree).stream().map(value -> scale.multiply(value)).toList();
    }

    /** c_i = u_i |direction|^power |x_i|^-h, |x_i| = |factor| |direction|. */
    private NullVector vector(List<Line> lines, BigFraction[] solution, int power) {
        List<NullVector.Component> components = new ArrayList<>(Collections.nCopies(points.size(), new NullVector.Component(BigFraction.ZERO, BigInteger.ONE)));
        int exponent = power - homogeneity;
        int column = 0;
        for (Line line : lines) {
            boolean rational = exponent % 2 == 0;
            BigFraction scale = rational ? BigFraction.of(line.square()).pow(exponent / 2)
                    : line.norm().map(norm -> BigFraction.of(norm).pow(exponent)).orElseGet(() -> BigFraction.of(line.square()).pow((exponent - 1) / 2));
            BigInteger radicand = rational || line.norm().isPresent() ? BigInteger.ONE : line.square();
            for (Line.Multiple multiple : line.multiples()) {
                BigFraction factor = solution[column++].multiply(scale).multiply(multiple.factor().abs().pow(-homogeneity));
                components.set(multiple.index(), new NullVector.Component(factor, radicand));
            }
        }
        return new NullVector(components);
    }
}

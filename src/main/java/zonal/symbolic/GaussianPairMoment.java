package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.ExponentialPolynomial.Exponential;
import zonal.symbolic.ExponentialPolynomial.Term;

/**
 * E[f(X) g(Y)] for exponential polynomials f, g and centred Gaussian X, Y of variances a, b and covariance c, as a normal form in a, b, c.
 *
 * <p>e^(q X^2 + p X + q' Y^2 + p' Y) times the density of covariance matrix Sigma is, completing the square, a constant times the density of covariance
 * S = Sigma (I - Lambda Sigma)^-1, Lambda = diag(2q, 2q'), and mean S v, v = (p, p'); the constant is D^(-1/2) exp(v^T S v / 2) with D = det(I - Lambda Sigma).
 * Written out, D = (1 - 2qa)(1 - 2q'b) - 4qq'c^2 and S = ((a(1 - 2q'b) + 2q'c^2, c), (c, b(1 - 2qa) + 2qc^2))/D. Under the new density the moments follow from
 * Stein's identity, E[X h] = mean E[h] + S_11 E[dh/dX] + S_12 E[dh/dY].
 */
final class GaussianPairMoment {

    static final String FIRST_VARIANCE = "a";
    static final String SECOND_VARIANCE = "b";
    static final String COVARIANCE = "c";

    private static final NormalForm C = NormalFormAlgebra.of(new Generator.Symbol(COVARIANCE));
    private static final BigFraction MINUS_HALF = BigFraction.of(-1, 2);

    private final NormalFormAlgebra algebra;
    private final NormalForm a;
    private final NormalForm b;

    /** Moments in the variances a and b. */
    GaussianPairMoment(NormalFormAlgebra algebra) {
        this(algebra, NormalFormAlgebra.of(new Generator.Symbol(FIRST_VARIANCE)), NormalFormAlgebra.of(new Generator.Symbol(SECOND_VARIANCE)));
    }

    /** Moments for variances that are given in other variables. */
    GaussianPairMoment(NormalFormAlgebra algebra, NormalForm a, NormalForm b) {
        this.algebra = algebra;
        this.a = a;
        this.b = b;
    }

    /** E[f(X) g(Y)], where it is finite. */
    NormalForm of(ExponentialPolynomial f, ExponentialPolynomial g) {
        List<NormalForm> sum = new ArrayList<>();
        f.byExponential().forEach((left, first) -> g.byExponential().forEach((right, second) -> sum.add(of(left, first, right, second))));
        return algebra.add(sum);
    }

    /** The covariance S and the mean of the density that the exponentials turn the given one into. */
    private record Tilted(NormalForm first, NormalForm both, NormalForm second, NormalForm meanFirst, NormalForm meanSecond) {
    }

    private NormalForm of(Exponential left, List<Term> f, Exponential right, List<Term> g) {
        NormalForm twiceQ = scaled(left.quadratic(), 2);
        NormalForm twiceR = scaled(right.quadratic(), 2);
        NormalForm factorA = algebra.add(List.of(NormalFormAlgebra.ONE, negative(product(twiceQ, a))));
        NormalForm factorB = algebra.add(List.of(NormalFormAlgebra.ONE, negative(product(twiceR, b))));
        NormalForm square = algebra.power(C, 2);
        NormalForm determinant = algebra.add(List.of(product(factorA, factorB), negative(product(product(twiceQ, twiceR), square))));
        NormalForm inverse = algebra.power(determinant, -1);
        NormalForm first = product(algebra.add(List.of(product(a, factorB), product(twiceR, square))), inverse);
        NormalForm second = product(algebra.add(List.of(product(b, factorA), product(twiceQ, square))), inverse);
        NormalForm both = product(C, inverse);
        NormalForm meanFirst = algebra.add(List.of(product(first, left.linear()), product(both, right.linear())));
        NormalForm meanSecond = algebra.add(List.of(product(both, left.linear()), product(second, right.linear())));
        NormalForm exponent = algebra.scale(algebra.add(List.of(product(left.linear(), meanFirst), product(right.linear(), meanSecond))),
                Gaussian.of(BigFraction.of(1, 2)));
        NormalForm[][] moments = moments(new Tilted(first, both, second, meanFirst, meanSecond), highest(f), highest(g));
        List<NormalForm> sum = new ArrayList<>();
        for (Term i : f) {
            for (Term j : g) {
                sum.add(product(product(i.coefficient(), j.coefficient()), moments[i.power()][j.power()]));
            }
        }
        return product(product(algebra.power(determinant, MINUS_HALF), algebra.exp(exponent)), algebra.add(sum));
    }

    private static int highest(List<Term> terms) {
        return terms.stream().mapToInt(Term::power).max().orElse(0);
    }

    /** E[X^i Y^j] under the tilted density for i <= m, j <= n. */
    private NormalForm[][] moments(Tilted tilted, int m, int n) {
        NormalForm[][] table = new NormalForm[m + 1][n + 1];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= n; j++) {
                table[i][j] = i == 0 && j == 0 ? NormalFormAlgebra.ONE : i > 0 ? byFirst(tilted, table, i, j) : bySecond(tilted, table, j);
            }
        }
        return table;
    }

    private NormalForm byFirst(Tilted tilted, NormalForm[][] table, int i, int j) {
        List<NormalForm> sum = new ArrayList<>(List.of(product(tilted.meanFirst(), table[i - 1][j])));
        if (i > 1) {
            sum.add(scaled(product(tilted.first(), table[i - 2][j]), i - 1));
        }
        if (j > 0) {
            sum.add(scaled(product(tilted.both(), table[i - 1][j - 1]), j));
        }
        return algebra.add(sum);
    }

    private NormalForm bySecond(Tilted tilted, NormalForm[][] table, int j) {
        List<NormalForm> sum = new ArrayList<>(List.of(product(tilted.meanSecond(), table[0][j - 1])));
        if (j > 1) {
            sum.add(scaled(product(tilted.second(), table[0][j - 2]), j - 1));
        }
        return algebra.add(sum);
    }

    private NormalForm product(NormalForm left, NormalForm right) {
        return algebra.multiply(left, right);
    }

    private NormalForm scaled(NormalForm form, int factor) {
        return algebra.scale(form, Gaussian.of(BigFraction.of(factor)));
    }

    private NormalForm negative(NormalForm form) {
        return scaled(form, -1);
    }
}

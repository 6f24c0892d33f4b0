package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** E[f(X)] for a centred Gaussian X of variance a, as a normal form. */
final class GaussianMean {

    private final NormalFormAlgebra algebra;
    private final NormalForm variance;
    private final GaussianPairMoment pairs;

    /** Means for a variance that is given in any variables. */
    GaussianMean(NormalFormAlgebra algebra, NormalForm variance) {
        this.algebra = algebra;
        this.variance = variance;
        this.pairs = new GaussianPairMoment(algebra, variance, variance);
    }

    NormalForm of(ErrorFunctionPolynomial f) {
        List<NormalForm> sum = new ArrayList<>(List.of(pairs.of(f.rest(), ExponentialPolynomial.one())));
        f.terms().forEach(term -> sum.add(algebra.multiply(term.coefficient(), ofErrorFunction(term.power(), term.slope()))));
        return algebra.add(sum);
    }

    /**
     * E[X^m erf(s X)]: zero for even m, since the function is odd; for odd m, by Stein's identity E[X h(X)] = a E[h'(X)] with h = x^(m-1) erf(s x), it is
     * a ((m-1) E[X^(m-2) erf(s X)] + 2 s pi^(-1/2) E[X^(m-1) e^(-s^2 X^2)]).
     */
    private NormalForm ofErrorFunction(int m, NormalForm slope) {
        if (m % 2 == 0) {
            return NormalForm.ZERO;
        }
        NormalForm square = algebra.scale(algebra.power(slope, 2), Gaussian.of(BigFraction.of(-1)));
        NormalForm factor = algebra.multiply(algebra.scale(slope, Gaussian.of(BigFraction.of(2))),
                algebra.power(NormalFormAlgebra.of(NormalFormAlgebra.PI), BigFraction.of(BigInteger.ONE.negate(), BigInteger.TWO)));
        ExponentialPolynomial derivative = new ExponentialPolynomial(List.of(new ExponentialPolynomial.Term(factor, m - 1, square, NormalForm.ZERO)));
        NormalForm below = m == 1 ? NormalForm.ZERO : algebra.scale(ofErrorFunction(m - 2, slope), Gaussian.of(BigFraction.of(m - 1)));
        return algebra.multiply(variance, algebra.add(List.of(below, pairs.of(derivative, ExponentialPolynomial.one()))));
    }
}

package zonal.number;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.Field;

/**
 * Arithmetic of the field elements of Hipparchus (differentiation types, complex numbers, tuples), for its algorithms and as a second route in tests. No error
 * bound is kept, and elements of more digits than a double may still take constants such as pi from doubles inside the library.
 *
 * @param <F> the type of field element; which method computes a function is decided by the real part
 */
public final class HipparchusArithmetic<F extends CalculusFieldElement<F>> implements Arithmetic<F> {

    private static final int DIGIT_BITS = 30;
    private static final int EXACT_BITS = 53;
    /** From here on erf differs from +-1 by less than 2^-54. */
    private static final double ERF_SATURATION = 6;

    private static final int ORTHANT_PANELS = 64;
    private static final double[] FIVE_NODES = {-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664};
    private static final double[] FIVE_WEIGHTS = {0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908};

    private final F one;

    /** Arithmetic of the elements of a field. */
    public HipparchusArithmetic(Field<F> field) {
        one = field.getOne();
    }

    /** The numerator over the denominator, both exact as far as the type can hold them. */
    @Override
    public F rational(BigFraction value) {
        F quotient = integer(value.getNumerator().abs()).divide(integer(value.getDenominator().abs()));
        return value.signum() < 0 ? quotient.negate() : quotient;
    }

    private F integer(BigInteger value) {
        if (value.bitLength() <= EXACT_BITS) {
            return one.newInstance(value.doubleValue());
        }
        BigInteger high = value.shiftRight(DIGIT_BITS);
        BigInteger low = value.subtract(high.shiftLeft(DIGIT_BITS));
        return integer(high).multiply(1 << DIGIT_BITS).add(one.newInstance(low.doubleValue()));
    }

    @Override
    public F pi() {
        return one.getPi();
    }

    @Override
    public F add(F a, F b) {
        return a.add(b);
    }

    @Override
    public F subtract(F a, F b) {
        return a.subtract(b);
    }

    @Override
    public F multiply(F a, F b) {
        return a.multiply(b);
    }

    @Override
    public F divide(F a, F b) {
        return a.divide(b);
    }

    @Override
    public F negate(F a) {
        return a.negate();
    }

    @Override
    public F power(F base, int exponent) {
        return base.pow(exponent);
    }

    @Override
    public F sqrt(F a) {
        return a.sqrt();
    }

    @Override
    public F exp(F a) {
        return a.exp();
    }

    @Override
    public F log(F a) {
        return a.log();
    }

    @Override
    public F sin(F a) {
        return a.sin();
    }

    @Override
    public F cos(F a) {
        return a.cos();
    }

    @Override
    public F asin(F a) {
        return a.asin();
    }

    @Override
    public F atan(F a) {
        return a.atan();
    }

    /** 2/sqrt(pi) exp(-x^2) sum_m 2^m x^(2m+1) / (2m+1)!! (DLMF 7.6.2), to the digits of a double; the constant +-1 for |x| > 6. */
    @Override
    public F erf(F a) {
        if (Math.abs(a.getReal()) > ERF_SATURATION) {
            return one.newInstance(Math.signum(a.getReal()));
        }
        F square = a.multiply(a);
        F term = a;
        F sum = a;
        // at |x| = 6 the terms fall below 2^-53 of the sum after 120 steps
        for (int m = 1; m <= 150; m++) {
            term = term.multiply(square).multiply(2).divide(2 * m + 1);
            sum = sum.add(term);
        }
        return sum.multiply(square.negate().exp()).multiply(2).divide(one.getPi().sqrt());
    }

    @Override
    public F abs(F a) {
        return a.abs();
    }

    /** By the series where |x| <= n + 2, beyond upwards from cos x and sin x / x, to the digits of a double. */
    @Override
    public F besselQuotient(int order, F x) {
        return Math.abs(x.getReal()) <= order + 2 ? besselSeries(order, x) : besselUpwards(order, x);
    }

    private F besselSeries(int order, F x) {
        F square = x.multiply(x);
        F term = one;
        for (int odd = 3; odd <= 2 * order + 1; odd += 2) {
            term = term.divide(odd);
        }
        F sum = term;
        // a fixed number of terms: the derivatives that an element may carry do not show in the size of its terms
        int last = 30 + 2 * order;
        for (int m = 1; m <= last; m++) {
            term = term.multiply(square).divide(-2.0 * m * (2.0 * m + 2.0 * order + 1));
            sum = sum.add(term);
        }
        return sum;
    }

    private F besselUpwards(int order, F x) {
        F square = x.multiply(x);
        F previous = x.cos();
        F current = x.sin().divide(x);
        for (int n = 0; n < order; n++) {
            F next = current.multiply(2 * n + 1).subtract(previous).divide(square);
            previous = current;
            current = next;
        }
        return current;
    }

    /** (1/2 pi) Int_theta^pi exp(-b^2/(1 + cos s)) ds for b >= 0 by Gauss-Legendre quadrature of five nodes on 64 panels, which the integrand, flat at pi, leaves no more than rounding of. */
    @Override
    public F orthantProbability(F bound, F angle) {
        F width = pi().subtract(angle).divide(ORTHANT_PANELS);
        F sum = one.getField().getZero();
        for (int i = 0; i < ORTHANT_PANELS; i++) {
            for (int j = 0; j < FIVE_NODES.length; j++) {
                F place = angle.add(width.multiply(i + (1 + FIVE_NODES[j]) / 2));
                sum = sum.add(bound.multiply(bound).divide(place.cos().add(1)).negate().exp().multiply(FIVE_WEIGHTS[j]));
            }
        }
        return sum.multiply(width).divide(pi().multiply(4));
    }
}

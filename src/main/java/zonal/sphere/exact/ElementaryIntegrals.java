package zonal.sphere.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/**
 * Eigenvalues of exponentials of t and of x = sin(theta/2) in odd dimensions, where they are integrals of a polynomial times the exponential: the weight (1-t^2)^h
 * with h = (d-3)/2 is a polynomial in t, and with t = 1 - 2 x^2, dt = -4 x dx, in x.
 */
final class ElementaryIntegrals {

    /** Longer expressions are not given: they have as many terms. */
    private static final long LARGEST_DEGREE = 60;

    private final ExactArithmetic exact = new ExactArithmetic(2 * (int) LARGEST_DEGREE);
    private final long degree;
    private final int dimension;

    private ElementaryIntegrals(long degree, int dimension) {
        this.degree = degree;
        this.dimension = dimension;
    }

    /** mu_k[e^(zt)], empty where it is not elementary or too long. */
    static Optional<ExactReal> ofCosine(ExactReal z, long degree, int dimension) {
        return isServed(degree, dimension) ? Optional.of(new ElementaryIntegrals(degree, dimension).cosine(z)) : Optional.empty();
    }

    /** mu_k[e^(ax)], empty where it is not elementary or too long. */
    static Optional<ExactReal> ofDistance(ExactReal a, long degree, int dimension) {
        return isServed(degree, dimension) ? Optional.of(new ElementaryIntegrals(degree, dimension).distance(a)) : Optional.empty();
    }

    private static boolean isServed(long degree, int dimension) {
        return (dimension & 1) == 1 && 2 * degree + dimension <= LARGEST_DEGREE;
    }

    /** c_d Int_{-1}^{1} e^(zt) P_k (1-t^2)^h dt; Int t^m e^(zt) = [t^m e^(zt)]/z - m/z Int t^(m-1) e^(zt). */
    private ExactReal cosine(ExactReal z) {
        List<BigFraction> polynomial = inX(BigFraction.of(-1, 2), BigFraction.of(1, 2));
        List<BigFraction> weighted = product(polynomial, power(List.of(BigFraction.ONE, BigFraction.ZERO, BigFraction.of(-1)), half()));
        ExactReal above = ExactReal.ZERO;
        ExactReal below = ExactReal.ZERO;
        ExactReal sumAbove = ExactReal.ZERO;
        ExactReal sumBelow = ExactReal.ZERO;
        for (int m = 0; m < weighted.size(); m++) {
            above = exact.divide(exact.subtract(ExactReal.ONE, times(above, m)), z);
            below = exact.divide(exact.subtract(exact.rational(BigFraction.of((m & 1) == 0 ? -1 : 1)), times(below, m)), z);
            sumAbove = exact.add(sumAbove, exact.multiply(exact.rational(weighted.get(m)), above));
            sumBelow = exact.add(sumBelow, exact.multiply(exact.rational(weighted.get(m)), below));
        }
        ExactReal sum = exact.add(exact.multiply(sumAbove, exact.exp(z)), exact.multiply(sumBelow, exact.exp(exact.negate(z))));
        return exact.multiply(exact.rational(normalisation()), sum);
    }

    /** c_d Int_0^1 e^(ax) P_k(1-2x^2) (4x^2(1-x^2))^h 4x dx; Int x^m e^(ax) = e^a/a - m/a Int x^(m-1) e^(ax). */
    private ExactReal distance(ExactReal a) {
        List<BigFraction> inSquare = product(inX(BigFraction.ONE, BigFraction.ZERO),
                power(List.of(BigFraction.ZERO, BigFraction.of(4), BigFraction.of(-4)), half()));
        ExactReal atOne = exact.divide(ExactReal.ONE, a);
        ExactReal atZero = exact.negate(atOne);
        ExactReal sumAtOne = ExactReal.ZERO;
        ExactReal sumAtZero = ExactReal.ZERO;
        for (int m = 1; m < 2 * inSquare.size(); m++) {
            atOne = exact.divide(exact.subtract(ExactReal.ONE, times(atOne, m)), a);
            atZero = exact.negate(exact.divide(times(atZero, m), a));
            if ((m & 1) == 1) {
                ExactReal coefficient = exact.rational(inSquare.get(m / 2).multiply(4));
                sumAtOne = exact.add(sumAtOne, exact.multiply(coefficient, atOne));
                sumAtZero = exact.add(sumAtZero, exact.multiply(coefficient, atZero));
            }
        }
        return exact.multiply(exact.rational(normalisation()), exact.add(exact.multiply(sumAtOne, exact.exp(a)), sumAtZero));
    }

    private ExactReal times(ExactReal value, long factor) {
        return exact.multiply(exact.rational(BigFraction.of(factor)), value);
    }

    private int half() {
        return (dimension - 3) / 2;
    }

    /** c_d = (2h+1)!! / (2^(h+1) h!). */
    private BigFraction normalisation() {
        return BigFraction.of(HalfIntegers.product(1, 2L * half() + 1), HalfIntegers.product(2, 2L * half()).shiftLeft(1));
    }

    /**
     * P_k(1-2X) = sum_j (-k)_j (k+d-2)_j / (((d-1)/2)_j j!) X^j as a polynomial in y with X = slope y + constant.
     */
    private List<BigFraction> inX(BigFraction slope, BigFraction constant) {
        List<BigFraction> sum = List.of();
        BigFraction coefficient = BigFraction.ONE;
        List<BigFraction> power = List.of(BigFraction.ONE);
        for (long j = 0; j <= degree; j++) {
            sum = sum(sum, scaled(power, coefficient));
            coefficient = coefficient.multiply(BigFraction.of((j - degree) * 2, (dimension - 1 + 2 * j) * (j + 1))).multiply(degree + dimension - 2 + j);
            power = product(power, List.of(constant, slope));
        }
        return sum;
    }

    private static List<BigFraction> scaled(List<BigFraction> polynomial, BigFraction factor) {
        return polynomial.stream().map(factor::multiply).toList();
    }

    private static List<BigFraction> sum(List<BigFraction> a, List<BigFraction> b) {
        List<BigFraction> result = new ArrayList<>(b);
        for (int i = 0; i < a.size(); i++) {
            result.set(i, result.get(i).add(a.get(i)));
        }
        return result;
    }

    private static List<BigFraction> product(List<BigFraction> a, List<BigFraction> b) {
        BigFraction[] result = new BigFraction[a.size() + b.size() - 1];
        Arrays.fill(result, BigFraction.ZERO);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                result[i + j] = result[i + j].add(a.get(i).multiply(b.get(j)));
            }
        }
        return List.of(result);
    }

    private static List<BigFraction> power(List<BigFraction> base, int exponent) {
        List<BigFraction> result = List.of(BigFraction.ONE);
        for (int i = 0; i < exponent; i++) {
            result = product(result, base);
        }
        return result;
    }
}

package zonal.sphere.exact;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Progression;

/** The Gamma and Beta functions at multiples of 1/2, exactly. */
final class HalfIntegers {

    private HalfIntegers() {
    }

    /**
     * B(a/2, b/2) = Gamma(a/2) Gamma(b/2) / Gamma((a+b)/2): a rational number, times pi if a and b are odd.
     *
     * @throws ArithmeticException at a pole, where a, b or a + b is even and not positive
     */
    static ExactReal beta(long a, long b) {
        ExactArithmetic exact = new ExactArithmetic();
        BigFraction rational = gamma(a).multiply(gamma(b)).divide(gamma(a + b));
        boolean bothOdd = (a & 1) == 1 && (b & 1) == 1;
        return exact.multiply(exact.rational(rational), bothOdd ? exact.pi() : ExactReal.ONE);
    }

    /** Gamma(n/2), for odd n divided by the square root of pi: (m-1)! for n = 2m, and (1/2)_m for n = 2m + 1. */
    private static BigFraction gamma(long n) {
        if ((n & 1) == 0) {
            if (n <= 0) {
                throw new ArithmeticException("Gamma has a pole at " + n / 2);
            }
            return BigFraction.of(product(2, n - 2), BigInteger.ONE.shiftLeft(Math.toIntExact(n / 2 - 1)));
        }
        // Gamma(x) = Gamma(x + m) / (x)_m carries negative arguments to Gamma(1/2)
        return n > 0 ? BigFraction.of(product(1, n - 2), BigInteger.ONE.shiftLeft(Math.toIntExact((n - 1) / 2)))
                : BigFraction.of(BigInteger.ONE.shiftLeft(Math.toIntExact((1 - n) / 2)), product(n, -1));
    }

    /** first (first + 2) ... last, 1 if last is less than first. */
    static BigInteger product(long first, long last) {
        return Progression.product(first, 2, Math.toIntExact(Math.floorDiv(last - first, 2L) + 1));
    }
}

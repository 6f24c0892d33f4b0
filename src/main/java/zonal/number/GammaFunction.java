package zonal.number;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Gamma and its logarithm at rational numbers. */
final class GammaFunction {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    /** Stirling's series is used from this many times the bits on; its terms shrink down to e^(-2 pi X), which is 2^-bits already at 0.11 times the bits. */
    private static final double STIRLING_START = 0.25;

    private GammaFunction() {
    }

    static Ball gamma(BallArithmetic arithmetic, BigFraction argument) {
        BigFraction x = Fractions.withPositiveDenominator(argument);
        boolean integer = Fractions.isInteger(x);
        if (integer && x.signum() <= 0) {
            throw new IllegalArgumentException("Gamma has a pole at " + x);
        }
        boolean small = x.abs().compareTo(BigFraction.of(arithmetic.precision())) <= 0;
        if (small && integer) {
            return arithmetic.round(Ball.of(product(1, 1, x.getNumerator().intValueExact() - 1)));
        }
        if (small && x.getDenominator().equals(BigInteger.TWO)) {
            return atHalfInteger(arithmetic, x.subtract(HALF).getNumerator().intValueExact());
        }
        if (x.signum() < 0) {
            return byReflection(arithmetic, x);
        }
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + 24 + (int) (1.2 * sizeOf(x)));
        int shift = shift(wider, x);
        Ball shifted = wider.exp(stirling(wider, x.add(shift)));
        return arithmetic.round(wider.divide(shifted, risingFactorial(wider, x, shift)));
    }

    static Ball logGamma(BallArithmetic arithmetic, BigFraction argument) {
        BigFraction x = Fractions.withPositiveDenominator(argument);
        if (x.signum() <= 0) {
            throw new IllegalArgumentException("log Gamma is computed for numbers > 0, not for " + x);
        }
        if (x.equals(BigFraction.ONE) || x.equals(BigFraction.of(2))) {
            return Ball.ZERO;
        }
        // near its zeros 1 and 2 the difference below cancels: as many bits more are needed; the value is not zero
        for (int guard = 24 + sizeOf(x);; guard *= 2) {
            BallArithmetic wider = arithmetic.at(arithmetic.precision() + guard);
            int shift = shift(wider, x);
            Ball shifted = stirling(wider, x.add(shift));
            Ball value = shift == 0 ? shifted : wider.subtract(shifted, wider.log(risingFactorial(wider, x, shift)));
            if (value.relativeAccuracyBits() >= arithmetic.precision()) {
                return arithmetic.round(value);
            }
        }
    }

    /** The number of bits of the integer part, perhaps one more. */
    private static int sizeOf(BigFraction x) {
        return Math.max(0, x.getNumerator().bitLength() - x.getDenominator().bitLength() + 1);
    }

    /** Gamma(1/2 + n) = sqrt(pi) (2n-1)!! / 2^n, and sqrt(pi) (-2)^m / (2m-1)!! for n = -m. */
    private static Ball atHalfInteger(BallArithmetic arithmetic, int n) {
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + 8);
        Ball root = wider.sqrt(wider.pi());
        Ball odd = Ball.of(product(1, 2, Math.abs(n)));
        Ball value = n >= 0 ? wider.multiply(root, odd) : wider.divide(root, odd);
        return arithmetic.round(arithmetic.shift(n < 0 && (n & 1) == 1 ? wider.negate(value) : value, -n));
    }

    /** first (first + step) ... of count factors, by halves. */
    private static BigInteger product(long first, int step, int count) {
        if (count <= 8) {
            BigInteger product = BigInteger.ONE;
            for (int i = 0; i < count; i++) {
                product = product.multiply(BigInteger.valueOf(first + (long) i * step));
            }
            return product;
        }
        int half = count / 2;
        return product(first, step, half).multiply(product(first + (long) half * step, step, count - half));
    }

    /** Gamma(x) = pi / (sin(pi x) Gamma(1 - x)), DLMF 5.5.3, for x < 0 not an integer. */
    private static Ball byReflection(BallArithmetic arithmetic, BigFraction x) {
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + 12);
        BigInteger twice = x.getDenominator().shiftLeft(1);
        BigFraction turned = BigFraction.of(x.getNumerator().mod(twice), x.getDenominator());
        // sin(pi x) has period 2, and sin(pi (1 + f)) = -sin(pi f), sin(pi f) = sin(pi (1 - f)): the argument is at most pi/2, its relative error stays small
        boolean negative = turned.compareTo(BigFraction.ONE) > 0;
        BigFraction fraction = negative ? turned.subtract(BigFraction.ONE) : turned;
        BigFraction least = fraction.compareTo(HALF) > 0 ? BigFraction.ONE.subtract(fraction) : fraction;
        Ball sine = wider.sin(wider.multiply(wider.pi(), wider.rational(least)));
        Ball value = wider.divide(wider.pi(), wider.multiply(sine, gamma(wider, BigFraction.ONE.subtract(x))));
        return arithmetic.round(negative ? wider.negate(value) : value);
    }

    /** The number of steps up to where Stirling's series serves. */
    private static int shift(BallArithmetic arithmetic, BigFraction x) {
        int start = (int) Math.ceil(STIRLING_START * arithmetic.precision());
        return sizeOf(x) > Integer.SIZE - 2 ? 0 : Math.max(0, start - (int) x.doubleValue());
    }

    /** x (x+1) ... (x+count-1) for rational x. */
    private static Ball risingFactorial(BallArithmetic arithmetic, BigFraction x, int count) {
        Ball numerators = Ball.ONE;
        BigInteger numerator = x.getNumerator();
        for (int i = 0; i < count; i++) {
            numerators = arithmetic.multiply(numerators, Ball.of(numerator));
            numerator = numerator.add(x.getDenominator());
        }
        return arithmetic.divide(numerators, arithmetic.power(Ball.of(x.getDenominator()), count));
    }

    /**
     * log Gamma(x) for x > 0 by Stirling's series, (x - 1/2) log x - x + log(2 pi)/2 + sum_k B_2k / (2k (2k-1) x^(2k-1)) (DLMF 5.11.1); the remainder for real
     * x is bounded by the first term left out (DLMF 5.11(ii)).
     */
    static Ball stirling(BallArithmetic arithmetic, BigFraction x) {
        Ball point = arithmetic.rational(x);
        Ball log = arithmetic.log(point);
        Ball sum = arithmetic.subtract(arithmetic.multiply(arithmetic.rational(x.subtract(HALF)), log), point);
        sum = arithmetic.add(sum, arithmetic.shift(arithmetic.log(arithmetic.shift(arithmetic.pi(), 1)), -1));
        Ball power = arithmetic.divide(Ball.ONE, point);
        Ball inverseSquare = arithmetic.square(power);
        Magnitude last = Magnitude.INFINITE;
        for (int k = 1;; k++) {
            Ball term = arithmetic.multiply(coefficient(arithmetic, k), power);
            Magnitude size = term.magnitude();
            // where the terms begin to grow the series has given what it can; the sum encloses wherever it ends
            if (size.exponent() <= -arithmetic.precision() || size.compareTo(last) > 0) {
                return sum.enlarge(size);
            }
            last = size;
            sum = arithmetic.add(sum, term);
            power = arithmetic.multiply(power, inverseSquare);
        }
    }

    /** B_2k / (2k (2k-1)) = (-1)^(k-1) T_k / ((2k-1) 4^k (4^k - 1)). */
    private static Ball coefficient(BallArithmetic arithmetic, int k) {
        BigInteger power = BigInteger.ONE.shiftLeft(2 * k);
        BigInteger denominator = power.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(2L * k - 1));
        Ball quotient = arithmetic.divide(Ball.of(arithmetic.constants().tangentNumber(k)), Ball.of(k % 2 == 0 ? denominator.negate() : denominator));
        return arithmetic.shift(quotient, -2L * k);
    }
}

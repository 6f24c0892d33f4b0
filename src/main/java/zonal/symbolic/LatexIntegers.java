package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Positive integers in LaTeX: by their digits or, where these are too many for a line, as a product of powers. */
final class LatexIntegers {

    private static final int MOST_DIGITS = 25;
    private static final int[] PRIMES = {2, 3, 5, 7};

    private LatexIntegers() {
    }

    /** The integer; one with more than 25 digits loses its prime factors up to 7, and of the rest the largest root that is an integer is taken. */
    static String print(BigInteger value) {
        if (value.toString().length() <= MOST_DIGITS) {
            return value.toString();
        }
        List<String> factors = new ArrayList<>();
        BigInteger rest = value;
        for (int prime : PRIMES) {
            int exponent = 0;
            for (BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(prime)); parts[1].signum() == 0;
                    parts = rest.divideAndRemainder(BigInteger.valueOf(prime))) {
                rest = parts[0];
                exponent++;
            }
            if (exponent > 0) {
                factors.add(power(BigInteger.valueOf(prime), exponent));
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            factors.add(asPower(rest));
        }
        return String.join(" \\cdot ", factors);
    }

    private static String asPower(BigInteger value) {
        for (int exponent = value.bitLength() / 3; exponent >= 2; exponent--) {
            BigInteger root = root(value, exponent);
            if (root.pow(exponent).equals(value)) {
                return power(root, exponent);
            }
        }
        return value.toString();
    }

    /** The largest integer whose power is at most the value, by bisection. */
    private static BigInteger root(BigInteger value, int exponent) {
        BigInteger low = BigInteger.ONE;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / exponent + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            boolean fits = middle.pow(exponent).compareTo(value) <= 0;
            low = fits ? middle : low;
            high = fits ? high : middle;
        }
        return low;
    }

    private static String power(BigInteger base, int exponent) {
        return exponent == 1 ? base.toString() : base + "^{" + exponent + "}";
    }
}

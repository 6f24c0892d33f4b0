package zonal.number;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decides signs of exact numbers by their form or by enclosures, once for each number, and refuses to guess. */
final class ExactSigns {

    private final int maxPrecision;
    private final Map<ExactReal, Truth> known = new ConcurrentHashMap<>();
    private final Map<Integer, ExactEnclosure> enclosures = new ConcurrentHashMap<>();

    ExactSigns(int maxPrecision) {
        this.maxPrecision = maxPrecision;
    }

    /**
     * Whether a number that is not zero in its form is positive.
     *
     * @throws ArithmeticException if enclosures do not separate it from zero
     */
    boolean isPositive(ExactReal a) {
        if (a.isMonomial() && !a.isZero() && a.leading().monomial().powers().stream().allMatch(power -> isParameterOrPi(power.generator()))) {
            return a.leading().coefficient().signum() > 0;
        }
        Truth positive = a.isRational() ? a.isPositive(maxPrecision) : known.computeIfAbsent(a, this::decide);
        if (positive == Truth.UNKNOWN) {
            throw new ArithmeticException("the sign of " + shortened(a) + " cannot be decided with " + maxPrecision + " bits");
        }
        return positive.isCertain();
    }

    private Truth decide(ExactReal a) {
        return a.isPositive(maxPrecision, precision -> enclosures.computeIfAbsent(precision, ExactEnclosure::new));
    }

    /**
     * Checks that a number may be divided by.
     *
     * @throws ArithmeticException if it is zero or cannot be told from zero
     */
    void requireNonZero(ExactReal a) {
        if (a.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        isPositive(a);
    }

    private static boolean isParameterOrPi(ExactGenerator generator) {
        return generator instanceof ExactGenerator.Pi || generator instanceof ExactGenerator.Symbol;
    }

    /** The number as it may stand in a message. */
    static String shortened(ExactReal a) {
        return ExactText.of(a, 200);
    }
}

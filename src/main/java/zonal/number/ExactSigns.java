package zonal.number;

/** Decides signs of exact numbers by their form or by enclosures, and refuses to guess. */
final class ExactSigns {

    private final int maxPrecision;

    ExactSigns(int maxPrecision) {
        this.maxPrecision = maxPrecision;
    }

    /**
     * Whether a number that is not zero in its form is positive.
     *
     * @throws ArithmeticException if enclosures do not separate it from zero
     */
    boolean isPositive(ExactReal a) {
        Truth positive = a.isPositive(maxPrecision);
        if (positive == Truth.UNKNOWN) {
            throw new ArithmeticException("the sign of " + shortened(a) + " cannot be decided with " + maxPrecision + " bits");
        }
        return positive.isCertain();
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

    static String shortened(ExactReal a) {
        String text = a.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}

package zonal.symbolic;

/**
 * The function x^exponent for x > 0 and 0 for x < 0, positively homogeneous of the degree of its exponent: exponent 1 is the ReLU, exponent 0 the unit step.
 *
 * @param exponent from 0 to 8
 */
public record OneSidedPower(int exponent) {

    /** The forms without cancellation grow with the exponent; beyond this they are no longer of use. */
    static final int LARGEST_EXPONENT = 8;

    /**
     * @throws IllegalArgumentException if the exponent is out of range
     */
    public OneSidedPower {
        if (exponent < 0 || exponent > LARGEST_EXPONENT) {
            throw new IllegalArgumentException("exponent " + exponent + " is not in 0.." + LARGEST_EXPONENT);
        }
    }

    /**
     * The function whose {@code exponent} multiple is the derivative of this one away from 0.
     *
     * @throws IllegalArgumentException for the unit step, whose derivative is not a function
     */
    public OneSidedPower derivative() {
        return new OneSidedPower(exponent - 1);
    }

    /** The function as text, for example {@code x^2 for x > 0, 0 for x < 0}. */
    public String text() {
        return onPositive() + " for x > 0, 0 for x < 0";
    }

    /** The function as LaTeX. */
    public String latex() {
        return "\\begin{cases} " + onPositive() + " & x > 0, \\\\ 0 & x < 0 \\end{cases}";
    }

    private String onPositive() {
        return switch (exponent) {
            case 0 -> "1";
            case 1 -> "x";
            default -> "x^" + exponent;
        };
    }
}

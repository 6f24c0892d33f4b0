package zonal.number;

/**
 * What mean-value forms need of an arithmetic of complex enclosures, rectangles, besides the operations.
 *
 * @param <C> the type of rectangle
 */
interface ComplexEnclosures<C> extends Arithmetic<C> {

    /** A number of no information. */
    C unknown();

    boolean isFinite(C a);

    /** Whether this is exactly the number zero. */
    boolean isZero(C a);

    /** Whether the imaginary part is exactly zero. */
    boolean isReal(C a);

    /** The midpoint as an exact number. */
    C midpoint(C a);

    /** The rectangle around 0 of all z - midpoint. */
    C deviation(C a);

    /** Of two enclosures of the same numbers, for each part the one with the smaller radius. */
    C narrower(C a, C b);

    /** Whether the real part is positive. */
    boolean isRight(C a);

    /** Whether |Re z| < 1. */
    boolean isInStrip(C a);

    /** The sine and the cosine of one argument. */
    SineAndCosine<C> sineAndCosine(C a);

    /** The sine and the cosine of one argument. */
    record SineAndCosine<C>(C sine, C cosine) {
    }

    /** 1/sqrt(1 - z^2), as a product of two principal roots. */
    C asinDerivative(C a);

    /** The inverse sine of a number that is not real, given its derivative over the rectangle. */
    C asin(C a, C derivative);

    /** Whether |Re theta| < pi on all of the rectangle. */
    boolean isInOrthantStrip(C angle);

    /** The derivative of the orthant probability by the angle, for a real bound. */
    C orthantByAngle(C bound, C angle);

    /** An upper bound of the modulus. */
    Magnitude magnitude(C a);
}

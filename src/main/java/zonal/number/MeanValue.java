package zonal.number;

/**
 * What is known of an analytic function f on a box Z of the complex plane with midpoint z0. UNKNOWN in one part is UNKNOWN in all.
 *
 * @param centre an enclosure of f(z0)
 * @param derivative an enclosure of f'(z) for all z in Z; exactly zero for a constant
 * @param range an enclosure of f(z) for all z in Z
 */
public record MeanValue(ComplexInterval centre, ComplexInterval derivative, ComplexInterval range) {

    /** A function of which nothing is known, not even that it is analytic on the box. */
    public static final MeanValue UNKNOWN = new MeanValue(ComplexInterval.UNKNOWN, ComplexInterval.UNKNOWN, ComplexInterval.UNKNOWN);

    /** Whether the function is proved analytic on the box, with finite enclosures. */
    public boolean isKnown() {
        return range.isFinite();
    }

    boolean isConstant() {
        return derivative.isZero();
    }
}

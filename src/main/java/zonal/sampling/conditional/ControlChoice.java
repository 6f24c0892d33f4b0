package zonal.sampling.conditional;

import zonal.symbolic.ActivationFunction;

/**
 * Which control variates pay for an activation.
 *
 * @param degree the greatest degree of the polynomials
 * @param rotated whether rotations are averaged over
 * @param slopes whether the kernel is made of sigma' as well
 */
record ControlChoice(int degree, boolean rotated, boolean slopes) {

    private static final int GREATEST_DEGREE = 8;
    private static final int SMOOTH_DEGREE = 6;

    /**
     * The average over rotations of a product of piecewise powers of degree n is close to a multiple of r^(2n), whatever kinks it has; for a smooth function the
     * polynomials do as well and cost less.
     */
    static ControlChoice of(ActivationFunction function, boolean slopes) {
        return function instanceof ActivationFunction.PiecewisePower power
                ? new ControlChoice(Math.min(Math.max(2, 2 * power.degree()), GREATEST_DEGREE), true, slopes)
                : new ControlChoice(SMOOTH_DEGREE, false, slopes);
    }
}

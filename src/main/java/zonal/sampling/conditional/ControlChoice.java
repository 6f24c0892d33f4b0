package zonal.sampling.conditional;

import zonal.sampling.network.NeuronFunction;
import zonal.symbolic.ActivationFunction;

/**
 * Which control variates pay for an activation.
 *
 * @param degree the greatest degree of the polynomials
 * @param dampedDegree the greatest degree of the polynomials that are damped; negative if there are none
 * @param rotations how many rotations of two normal numbers are averaged over; of a single one its two signs always are
 * @param slopes whether the kernel is made of sigma' as well
 */
record ControlChoice(int degree, int dampedDegree, int rotations, boolean slopes) {

    private static final int NONE = -1;
    private static final int GREATEST_DEGREE = 8;
    private static final int SMOOTH_DEGREE = 6;
    private static final int ROTATIONS = 24;

    /**
     * The average over rotations of a product of piecewise powers of degree n is close to a multiple of r^(2n), whatever kinks it has. A smooth function that grows
     * no faster than |x| has products that are near to a square at a distance and to a polynomial within reach. Of faster ones, polynomials among them, all
     * polynomials of some degree are taken.
     */
    static ControlChoice of(ActivationFunction function, NeuronFunction neuron, boolean slopes) {
        if (function instanceof ActivationFunction.PiecewisePower power) {
            return new ControlChoice(Math.min(Math.max(2, 2 * power.degree()), GREATEST_DEGREE), NONE, ROTATIONS, slopes);
        }
        return neuron.growsLinearly() ? new ControlChoice(2, SMOOTH_DEGREE, 0, slopes) : new ControlChoice(SMOOTH_DEGREE, NONE, 0, slopes);
    }
}

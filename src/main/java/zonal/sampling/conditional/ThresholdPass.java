package zonal.sampling.conditional;

import java.util.function.DoubleSupplier;

/**
 * The tangent kernel of a random network with thresholds at a pair of unit inputs, averaged over the length of what each weight vector has in the plane of the inputs: of the direction phi alone both inputs
 * exceed B with the probability P(r >= B/m) = exp(-(B/m)^2/2), m = min(cos phi, cos(phi - theta)) if that is positive, since r^2/2 is exponential. Most neurons of a network are inactive, and their average has tails that this one
 * has not. The averages of cos(j phi) and sin(j phi) are zero in the mean, and are the controls.
 */
final class ThresholdPass {

    private static final int FREQUENCIES = 6;

    private ThresholdPass() {
    }

    /** The kernel of one network. */
    static ConditionalKernel draw(double threshold, int width, double theta, DoubleSupplier normal) {
        double active = 0;
        double[] controls = new double[2 * FREQUENCIES];
        for (int i = 0; i < width; i++) {
            double phi = Math.atan2(normal.getAsDouble(), normal.getAsDouble());
            double least = Math.min(Math.cos(phi), Math.cos(phi - theta));
            active += least > 0 ? Math.exp(-threshold * threshold / (2 * least * least)) / width : 0;
            for (int j = 1; j <= FREQUENCIES; j++) {
                controls[2 * j - 2] += Math.cos(j * phi) / width;
                controls[2 * j - 1] += Math.sin(j * phi) / width;
            }
        }
        return new ConditionalKernel((1 + Math.cos(theta)) * active, controls);
    }
}

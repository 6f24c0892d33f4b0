package zonal.sampling;

import java.util.Arrays;

/**
 * The test that two samples of vectors come from one law, by the energy distance D = 2 E|X - Y| - E|X - X'| - E|Y - Y'|, which is 0 for equal laws and positive
 * for all others (Szekely and Rizzo 2013, Energy statistics, J. Statist. Plann. Inference 143). The test, and the smallest distance it detects, come together.
 *
 * <p>Both samples are cut into blocks. The mean of |x - y'| + |x' - y| - |x - x'| - |y - y'| over the pairs of a block is an unbiased estimate of D, and those
 * of the blocks are independent: D = 0 is tested as a mean, one-sided (the block tests of Zaremba, Gretton and Blaschko 2013, arXiv:1307.1954). Larger blocks
 * detect more, at a cost of (sample size) (block size); there should be some hundreds of blocks.
 *
 * <p>A coordinate x counts as asinh(x / scale): a one-to-one map, so that equality in law stays what it is, under which large values count little. |x| is the
 * root mean square of the coordinates, so that a distance means the same whatever their number.
 *
 * @param scales one a coordinate, positive; fixed without looking at the samples that are compared
 * @param block vectors of each sample in a block, at least 2
 * @param falseAlarm the probability that equal laws are rejected
 * @param missRate the probability that laws at the distance called detectable pass
 */
record EnergyComparison(double[] scales, int block, double falseAlarm, double missRate) {

    private static final double LEAST_RELATIVE_SCALE = 1e-9;

    /** The test with the scales of a pilot sample: its interquartile ranges. A coordinate that does not vary, but for rounding, counts by its size. */
    static EnergyComparison scaledBy(double[][] pilot, int block, double falseAlarm, double missRate) {
        double[] scales = new double[pilot[0].length];
        for (int i = 0; i < scales.length; i++) {
            int coordinate = i;
            double[] values = Arrays.stream(pilot).mapToDouble(vector -> vector[coordinate]).sorted().toArray();
            double range = values[3 * values.length / 4] - values[values.length / 4];
            double size = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
            scales[i] = range > LEAST_RELATIVE_SCALE * size ? range : size > 0 ? size : 1;
        }
        return new EnergyComparison(scales, block, falseAlarm, missRate);
    }

    /**
     * What the comparison found.
     *
     * @param distances the estimates of D, one a block
     * @param test the test of their mean
     */
    record Result(SampleMoments distances, MeanTest test) {

        /** The estimate of D. */
        double distance() {
            return distances.mean();
        }

        /** Whether the samples may come from one law; false for NaN. */
        boolean agrees() {
            return distances.mean() <= test.margin(distances);
        }

        /** The smallest D that is rejected with probability 1 - missRate, with the variance that the blocks show. */
        double detectable() {
            return test.detectable(distances);
        }
    }

    /** Compares two samples of equal size; vectors past the last whole block are left out. */
    Result compare(double[][] first, double[][] second) {
        double[][] x = mapped(first);
        double[][] y = mapped(second);
        double[] distances = new double[x.length / block];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distance(x, y, i * block);
        }
        // The rejection is on one side, where MeanTest puts half of its rate.
        return new Result(SampleMoments.of(distances), new MeanTest(2 * falseAlarm, missRate, 0));
    }

    private double distance(double[][] x, double[][] y, int start) {
        double sum = 0;
        for (int i = start; i < start + block; i++) {
            for (int j = start; j < i; j++) {
                sum += distance(x[i], y[j]) + distance(x[j], y[i]) - distance(x[i], x[j]) - distance(y[i], y[j]);
            }
        }
        return sum / (block * (block - 1) / 2.0);
    }

    private static double distance(double[] x, double[] y) {
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            square += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return Math.sqrt(square / x.length);
    }

    private double[][] mapped(double[][] sample) {
        double[][] result = new double[sample.length][scales.length];
        for (int p = 0; p < sample.length; p++) {
            for (int i = 0; i < scales.length; i++) {
                double scaled = Math.abs(sample[p][i]) / scales[i];
                result[p][i] = Math.copySign(Math.log1p(scaled + scaled * scaled / (1 + Math.sqrt(1 + scaled * scaled))), sample[p][i]);
            }
        }
        return result;
    }
}

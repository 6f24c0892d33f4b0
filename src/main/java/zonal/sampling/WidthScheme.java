package zonal.sampling;

import java.util.List;
import zonal.InputException;

/**
 * The widths that are sampled and how their kernels are combined: one width, or two with the combination that cancels the 1/n term of the finite-width bias.
 *
 * @param widths the widths, the largest first
 * @param coefficients the factor of the kernel of each width; they sum to 1
 * @param relativeAllowance what remains of the bias at most, relative to the kernel at equal inputs
 */
record WidthScheme(List<Integer> widths, List<Double> coefficients, double relativeAllowance) {

    /**
     * The greatest M/n allowed. The second moment of a tangent kernel grows like exp(5 M/n) (Hanin and Nica 2020, arXiv:1909.05989) with lognormal tails; at
     * 1/5 its skewness is about 2, at 1 it is above 20 and the largest of all networks decides the mean.
     */
    private static final double GREATEST_DEPTH_TO_WIDTH = 0.2;

    private static final double TYPICAL_CRITICAL_VALUE = 5.5;
    private static final double TYPICAL_RATIO_TO_EQUAL_INPUTS = 1.0 / 3;

    /**
     * The scheme with the narrower interval for unequal inputs (equal ones are never extrapolated). It is chosen before anything is sampled, from the plan
     * alone: the standard deviation of a network is taken as a third of K(1) sqrt(exp(5 M/n) - 1), what it is at a right angle.
     *
     * @throws InputException if the width is too small for the depth
     */
    static WidthScheme choose(SamplingPlan plan, FiniteWidthBias bias) {
        int width = plan.width();
        int least = (int) Math.ceil(bias.matrices() / GREATEST_DEPTH_TO_WIDTH);
        if (width < least) {
            throw new InputException("width " + width + " is too small for this depth: the kernel of a network has heavy tails there and the interval"
                    + " would be wrong; give at least " + least);
        }
        WidthScheme single = new WidthScheme(List.of(width), List.of(1.0), bias.atWidth(width));
        int half = (width + 1) / 2;
        if (half < least) {
            return single;
        }
        WidthScheme pair = extrapolation(width, half, bias);
        return pair.typicalMargin(plan, bias) < single.typicalMargin(plan, bias) ? pair : single;
    }

    /** Richardson extrapolation in 1/n to 0: (n K_n - m K_m)/(n - m). */
    static WidthScheme extrapolation(int width, int smaller, FiniteWidthBias bias) {
        double difference = width - smaller;
        return new WidthScheme(List.of(width, smaller), List.of(width / difference, -smaller / difference), bias.extrapolated(width, smaller));
    }

    /** The largest width alone, for equal inputs, where the mean is the limit at every width. */
    WidthScheme unextrapolated() {
        return new WidthScheme(widths.subList(0, 1), List.of(1.0), 0);
    }

    /** The combination of the kernels of one network a width; those of widths that are not used are passed over. */
    double combine(double[] kernels) {
        double sum = 0;
        for (int i = 0; i < widths.size(); i++) {
            sum += coefficients.get(i) * kernels[i];
        }
        return sum;
    }

    private double typicalMargin(SamplingPlan plan, FiniteWidthBias bias) {
        double variance = 0;
        for (int i = 0; i < widths.size(); i++) {
            variance += coefficients.get(i) * coefficients.get(i) * Math.expm1(5 * bias.matrices() / widths.get(i));
        }
        return TYPICAL_CRITICAL_VALUE * TYPICAL_RATIO_TO_EQUAL_INPUTS * Math.sqrt(variance / plan.networks()) + relativeAllowance;
    }
}

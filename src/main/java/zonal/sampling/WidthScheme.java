package zonal.sampling;

import java.util.List;
import zonal.InputException;

/**
 * The widths that are sampled and how their kernels are combined. The mean at width n is K + a/n + b/n^2 + ...; from three widths the combination with the
 * limit K that has neither a nor b is taken, and the last term removed, b, is estimated too.
 *
 * @param widths the widths, the largest first: one where the mean is the limit at every width, else three
 * @param limit the factor of the kernel of each width in the estimate of the limit; they sum to 1
 * @param lastTerm the factors that give what the estimate gained by removing b as well as a: b over the product of the two largest widths
 */
record WidthScheme(List<Integer> widths, List<Double> limit, List<Double> lastTerm) {

    private static final double GREATEST_RATIO = 8;
    private static final double LEAST_RATIO = 1.5;

    /** The largest width alone. */
    static WidthScheme single(int width) {
        return new WidthScheme(List.of(width), List.of(1.0), List.of(0.0));
    }

    /**
     * Three widths in geometric progression, as far apart as the least width allows but not more than a factor of eight: then the two smaller ones cost and
     * blur little.
     *
     * @param least the least width at which a network may be sampled
     * @throws InputException if the width is too small for three
     */
    static WidthScheme extrapolation(int width, int least) {
        double ratio = Math.min(GREATEST_RATIO, Math.sqrt((double) width / least));
        if (ratio < LEAST_RATIO) {
            throw new InputException("width " + width + " is too small to estimate the bias of a finite width of this network; give at least "
                    + (int) Math.ceil(LEAST_RATIO * LEAST_RATIO * least));
        }
        return of(width, (int) Math.round(width / ratio), (int) Math.round(width / (ratio * ratio)));
    }

    /** Richardson extrapolation in 1/n to 0 (the polynomial through the points (1/n, K_n)). */
    static WidthScheme of(int large, int middle, int small) {
        List<Integer> widths = List.of(large, middle, small);
        List<Double> limit = List.of(share(large, middle) * share(large, small), share(middle, large) * share(middle, small),
                share(small, large) * share(small, middle));
        List<Double> linear = List.of(share(large, middle), share(middle, large), 0.0);
        return new WidthScheme(widths, limit, List.of(limit.get(0) - linear.get(0), limit.get(1) - linear.get(1), limit.get(2)));
    }

    private static double share(int width, int other) {
        return width / (double) (width - other);
    }

    /** The combination of the kernels of one network of each width. */
    static double combine(List<Double> factors, double[] kernels) {
        double sum = 0;
        for (int i = 0; i < kernels.length; i++) {
            sum += factors.get(i) * kernels[i];
        }
        return sum;
    }
}

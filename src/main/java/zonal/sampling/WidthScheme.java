package zonal.sampling;

import java.util.List;

/**
 * The widths that are sampled and how their kernels are combined. The mean at width n is K + a/n + b/n^2 + ...; from three widths the combination with the
 * limit K that has neither a nor b is taken, and the last term removed, b, is estimated too.
 *
 * @param width the given width
 * @param widths the widths, the largest first: one where the mean is the limit at every width, else three, the given one among them
 * @param limit the factor of the kernel of each width in the estimate of the limit; they sum to 1
 * @param lastTerm the factors that give what the estimate gained by removing b as well as a: b over the product of the two largest widths
 */
record WidthScheme(int width, List<Integer> widths, List<Double> limit, List<Double> lastTerm) {

    private static final double GREATEST_RATIO = 8;
    private static final double LEAST_RATIO = 2;

    /** The largest width is at least so many times the least one that may be sampled: the two smaller widths then blur the estimate little. */
    private static final int LEAST_LARGEST = 24;

    /** The given width alone. */
    static WidthScheme single(int width) {
        return new WidthScheme(width, List.of(width), List.of(1.0), List.of(0.0));
    }

    /**
     * Three widths in geometric progression, of which the given one is the largest, unless it is so small that larger ones are needed for a sharp estimate.
     *
     * @param least the least width at which a network may be sampled, at most {@code width}
     */
    static WidthScheme extrapolation(int width, int least) {
        double enough = (double) LEAST_LARGEST * least;
        if (width >= enough) {
            double ratio = Math.min(GREATEST_RATIO, Math.sqrt((double) width / least));
            return of(width, width, (int) Math.round(width / ratio), (int) Math.round(width / (ratio * ratio)));
        }
        double ratio = Math.max(LEAST_RATIO, enough / width);
        if (width >= ratio * least) {
            return of(width, (int) Math.ceil(width * ratio), width, (int) Math.round(width / ratio));
        }
        ratio = Math.sqrt(ratio);
        return of(width, (int) Math.ceil(width * ratio * ratio), (int) Math.round(width * ratio), width);
    }

    /** Richardson extrapolation in 1/n to 0 (the polynomial through the points (1/n, K_n)). */
    static WidthScheme of(int width, int large, int middle, int small) {
        List<Integer> widths = List.of(large, middle, small);
        List<Double> limit = List.of(share(large, middle) * share(large, small), share(middle, large) * share(middle, small),
                share(small, large) * share(small, middle));
        List<Double> linear = List.of(share(large, middle), share(middle, large), 0.0);
        return new WidthScheme(width, widths, limit, List.of(limit.get(0) - linear.get(0), limit.get(1) - linear.get(1), limit.get(2)));
    }

    private static double share(int width, int other) {
        return width / (double) (width - other);
    }

    /** The estimate of the limit from kernels, one of each width. */
    double limit(double[] kernels) {
        return combine(limit, kernels);
    }

    /** The last term removed. */
    double lastTerm(double[] kernels) {
        return combine(lastTerm, kernels);
    }

    /** The kernel at the given width less the estimate of the limit. */
    double bias(double[] kernels) {
        return kernels[widths.indexOf(width)] - limit(kernels);
    }

    /** The combination of kernels, one of each width from the largest on; further ones are passed over. */
    private static double combine(List<Double> factors, double[] kernels) {
        double sum = 0;
        for (int i = 0; i < factors.size(); i++) {
            sum += factors.get(i) * kernels[i];
        }
        return sum;
    }
}

package zonal.report.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.decay.EigenvalueRatios;
import zonal.decay.Eigenvalues;
import zonal.decay.Parity;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.sphere.Eigenvalue;

/** The ratio of the eigenvalues of two kernels over the degree k >= 1, with its limits and the band between the constants of norm equivalence, which holds for all degrees. */
public final class RatioPlot {

    private static final long LAST = 1000;
    private static final int DIGITS = 15;
    private static final double WIDE = 12;

    private RatioPlot() {
    }

    /**
     * The plot of ratios up to degree 1000, which are computed for it.
     *
     * @param ratios limits and bounds, where the ratio has any; ratios beyond the range of doubles are left out
     * @throws InputException if the ratio is defined at no degree
     */
    public static Plot of(Eigenvalues eigenvalues, Kernel first, Kernel second, int dimension, Optional<EigenvalueRatios> ratios) {
        List<Eigenvalue> above = eigenvalues.of(first, dimension, Thinning.upTo(LAST), DIGITS);
        Map<Long, Double> below = new HashMap<>();
        eigenvalues.of(second, dimension, Thinning.upTo(LAST), DIGITS).stream().filter(eigenvalue -> eigenvalue.value().toDouble() != 0)
                .forEach(eigenvalue -> below.put(eigenvalue.degree(), eigenvalue.value().toDouble()));
        List<Series> series = new ArrayList<>();
        ratios.ifPresent(known -> {
            series.add(band(known));
            known.even().ifPresent(limit -> series.add(limit(Parity.EVEN, limit)));
            known.odd().ifPresent(limit -> series.add(limit(Parity.ODD, limit)));
        });
        Stream.of(Parity.values()).forEach(parity -> ParityLook.series(parity, above.stream().filter(value -> parity.contains(value.degree()) && below.containsKey(value.degree()))
                .map(value -> Series.Estimate.exact(value.degree(), value.value().toDouble() / below.get(value.degree())))
                .filter(value -> Double.isFinite(value.y()) && Math.abs(value.y()) > Range.LEAST_SHOWN).toList()).ifPresent(series::add));
        if (series.isEmpty()) {
            throw new InputException("there is no ratio to draw: the eigenvalues of " + first.text() + " or of " + second.text() + " vanish at every degree from 1 on");
        }
        double most = series.stream().flatMapToDouble(Series::vertical).max().orElse(1);
        double least = series.stream().flatMapToDouble(Series::vertical).min().orElse(1);
        return Plot.of(Axis.of(Label.math("k"), Axis.Scale.LOGARITHMIC),
                Axis.of(Label.math("μ_{k}/μ′_{k}"), least > 0 && most > WIDE * least ? Axis.Scale.LOGARITHMIC : Axis.Scale.LINEAR), series);
    }

    private static Series band(EigenvalueRatios ratios) {
        double lower = ratios.extremes().lower().value().toDouble();
        double upper = ratios.extremes().upper().value().toDouble();
        return new Series.Band(Look.SKY, Label.plain("bounds"), Stream.of(1L, LAST).map(degree -> new Series.Estimate(degree, lower, lower, upper)).toList());
    }

    private static Series limit(Parity parity, Ball limit) {
        return new Series.Curve(ParityLook.law(parity), Label.math("limit, " + parity.word() + " k"),
                List.of(new Series.Point(parity.next(1), limit.toDouble()), new Series.Point(LAST, limit.toDouble())));
    }
}

package zonal.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.Eigenvalues;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;
import zonal.number.Fractions;
import zonal.sphere.Eigenvalue;

/** k^p mu_k over the degree with the limit and the band between the constants, which holds for all degrees: one panel, or one for each parity where the exponents differ. */
public final class DecayPlot {

    private static final long LAST = 1000;
    private static final int DIGITS = 15;
    private static final double TALL = 95;
    /** Values that differ by more than this factor need a logarithmic axis. */
    private static final double WIDE = 12;

    private final DecayLaw law;
    private final List<Eigenvalue> eigenvalues;

    private DecayPlot(DecayLaw law, List<Eigenvalue> eigenvalues) {
        this.law = law;
        this.eigenvalues = eigenvalues;
    }

    /**
     * The plot of a law of a kernel; of its eigenvalues up to degree 1000, which are computed for it.
     *
     * @throws InputException if the kernel has no law that is a power of the degree
     */
    public static Plot of(Eigenvalues eigenvalues, Kernel kernel, int dimension, DecayLaw law) {
        if (law.status() != DecayLaw.Status.POWER) {
            throw new InputException("there is no power of the degree to draw for " + kernel.text() + ": " + law.reason() + "; ask spectrum for a plot");
        }
        return new DecayPlot(law, eigenvalues.of(kernel, dimension, Thinning.upTo(LAST), DIGITS)).plot();
    }

    private Plot plot() {
        Axis horizontal = Axis.of(Label.math("k"), Axis.Scale.LOGARITHMIC);
        List<Parity> parities = Stream.of(Parity.values()).filter(parity -> law.power(parity).isPresent()).toList();
        List<BigFraction> exponents = parities.stream().map(parity -> law.power(parity).orElseThrow().exponent()).distinct().toList();
        List<Plot.Panel> panels = exponents.stream().map(exponent -> panel(exponent,
                parities.stream().filter(parity -> law.power(parity).orElseThrow().exponent().equals(exponent)).toList())).toList();
        return new Plot(Plot.COLUMN, panels.size() > 1 ? TALL : Plot.HEIGHT, horizontal, panels);
    }

    private Plot.Panel panel(BigFraction exponent, List<Parity> parities) {
        List<Series> series = new ArrayList<>();
        parities.stream().flatMap(parity -> band(parity).stream()).sorted(Comparator.comparingDouble(DecayPlot::factor).reversed()).forEach(series::add);
        parities.forEach(parity -> series.add(limit(parity)));
        parities.forEach(parity -> ParityLook.series(parity, scaled(parity)).ifPresent(series::add));
        double most = series.stream().flatMapToDouble(Series::vertical).max().orElse(1);
        double least = series.stream().flatMapToDouble(Series::vertical).min().orElse(1);
        Axis.Scale scale = least > 0 && most > WIDE * least ? Axis.Scale.LOGARITHMIC : Axis.Scale.LINEAR;
        return new Plot.Panel(Axis.of(Label.math("k^{" + Fractions.text(exponent) + "} μ_{k}"), scale), 1, series);
    }

    private List<Series.Estimate> scaled(Parity parity) {
        double exponent = law.power(parity).orElseThrow().exponent().doubleValue();
        return eigenvalues.stream().filter(eigenvalue -> parity.contains(eigenvalue.degree()) && !eigenvalue.value().isZero())
                .map(eigenvalue -> Series.Estimate.exact(eigenvalue.degree(), eigenvalue.value().toDouble() * Math.pow(eigenvalue.degree(), exponent))).toList();
    }

    private Series limit(Parity parity) {
        double limit = law.power(parity).orElseThrow().limit().toDouble();
        return new Series.Curve(ParityLook.law(parity), Label.math("limit, " + parity.word() + " k"), List.of(new Series.Point(parity.next(1), limit), new Series.Point(LAST, limit)));
    }

    /** The upper bound over the lower one: narrow bands stand in front of wide ones. */
    private static double factor(Series band) {
        return band.vertical().max().orElse(1) / band.vertical().min().orElse(1);
    }

    private Optional<Series> band(Parity parity) {
        return law.power(parity).flatMap(ParityLaw.Power::constants).map(constants -> {
            double lower = constants.extremes().lower().value().toDouble();
            double upper = constants.extremes().upper().value().toDouble();
            return new Series.Band(ParityLook.points(parity), Label.math("bounds, " + parity.word() + " k"), Stream.of(constants.fromDegree(), LAST)
                    .map(degree -> new Series.Estimate(degree, lower, lower, upper)).toList());
        });
    }
}

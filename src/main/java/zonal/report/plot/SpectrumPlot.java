package zonal.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.number.Fractions;
import zonal.sphere.Eigenvalue;

/**
 * Eigenvalues over the degree, even and odd ones told apart, zeros left out. Power laws are straight lines between logarithmic axes, limit k^-p, with a triangle of the proved slope; a geometric law is the bound C rho^-k over a linear axis.
 */
public final class SpectrumPlot {

    private static final int STEPS = 60;
    /** The triangle stands over this part of the horizontal axis, above the law by this part of the vertical one. */
    private static final double TRIANGLE_FROM = 0.62;
    private static final double TRIANGLE_TO = 0.82;
    private static final double TRIANGLE_ABOVE = 0.1;
    /** A triangle needs degrees to stand over. */
    private static final double LEAST_SPAN = 4;

    /** Where a law is far above the eigenvalues it says nothing about them and would only stretch the axis. */
    private static final double ABOVE_VALUES = 3;

    private final DecayLaw law;
    private final Map<Parity, TreeMap<Long, Double>> values;
    private final boolean isPower;
    private final boolean isSigned;

    private SpectrumPlot(List<Eigenvalue> eigenvalues, DecayLaw law) {
        this.law = law;
        this.isPower = law.status() == DecayLaw.Status.POWER || law.status() == DecayLaw.Status.UNDECIDED;
        this.isSigned = eigenvalues.stream().anyMatch(eigenvalue -> eigenvalue.value().isNegative().isCertain());
        this.values = Stream.of(Parity.values()).collect(Collectors.toMap(parity -> parity, parity -> sizes(eigenvalues, parity)));
    }

    /**
     * The plot of eigenvalues of a kernel with the law; of their absolute values if one is negative.
     *
     * @throws InputException if there is none to be drawn
     */
    public static Plot of(List<Eigenvalue> eigenvalues, DecayLaw law) {
        if (eigenvalues.stream().allMatch(eigenvalue -> eigenvalue.value().isZero())) {
            throw new InputException("there is nothing to draw: the eigenvalues of all these degrees vanish; ask for others");
        }
        return new SpectrumPlot(eigenvalues, law).plot();
    }

    private TreeMap<Long, Double> sizes(List<Eigenvalue> eigenvalues, Parity parity) {
        TreeMap<Long, Double> found = new TreeMap<>();
        eigenvalues.stream().filter(eigenvalue -> parity.contains(eigenvalue.degree()) && Math.abs(eigenvalue.value().toDouble()) > Range.LEAST_SHOWN && (eigenvalue.degree() > 0 || !isPower))
                .forEach(eigenvalue -> found.put(eigenvalue.degree(), Math.abs(eigenvalue.value().toDouble())));
        List<Long> degrees = List.copyOf(found.keySet());
        found.keySet().retainAll(isPower ? Thinning.logarithmic(degrees) : Thinning.linear(degrees));
        return found;
    }

    private Plot plot() {
        List<Series> series = new ArrayList<>();
        if (degrees().count() > 1) {
            Stream.of(Parity.values()).forEach(parity -> law.of(parity).ifPresent(own -> series.addAll(laws(parity, own))));
        }
        Stream.of(Parity.values()).forEach(parity -> ParityLook.series(parity, estimates(parity)).ifPresent(series::add));
        triangle().ifPresent(series::add);
        return Plot.of(Axis.of(Label.math("k"), isPower ? Axis.Scale.LOGARITHMIC : Axis.Scale.LINEAR), Axis.of(Label.math(isSigned ? "|μ_{k}|" : "μ_{k}"), Axis.Scale.LOGARITHMIC), series);
    }

    private List<Series.Estimate> estimates(Parity parity) {
        return values.get(parity).entrySet().stream().map(entry -> Series.Estimate.exact(entry.getKey(), entry.getValue())).toList();
    }

    private DoubleStream degrees() {
        return values.values().stream().flatMap(map -> map.keySet().stream()).mapToDouble(Long::doubleValue);
    }

    private double most() {
        return values.values().stream().flatMap(map -> map.values().stream()).mapToDouble(Double::doubleValue).max().orElse(1);
    }

    private List<Series> laws(Parity parity, ParityLaw own) {
        double last = degrees().max().orElse(1);
        if (own instanceof ParityLaw.Geometric geometric) {
            boolean twice = parity == Parity.ODD && law.even().equals(law.odd());
            return twice ? List.of() : List.of(new Series.Curve(ParityLook.law(parity), Label.math("bound C ρ^{-k}"), IntStream.rangeClosed(0, STEPS).mapToObj(step -> {
                double k = geometric.fromDegree() + (last - geometric.fromDegree()) * step / STEPS;
                return new Series.Point(k, geometric.constant().toDouble() * Math.pow(geometric.rho().doubleValue(), -k));
            }).filter(point -> point.x() <= last && point.y() > 0).toList()));
        }
        ParityLaw.Power power = (ParityLaw.Power) own;
        double first = degrees().filter(degree -> degree >= power.constants().map(ParityLaw.Constants::fromDegree).orElse(1L) && at(power, degree) <= ABOVE_VALUES * most()).min()
                .orElse(last);
        if (values.get(parity).isEmpty() || first >= last || parity == Parity.ODD && isSameAsEven(power)) {
            return List.of();
        }
        boolean both = law.power(Parity.EVEN).isPresent() && law.power(Parity.ODD).isPresent() && !law.power(Parity.ODD).filter(this::isSameAsEven).isPresent();
        String legend = "law k^{-" + Fractions.text(power.exponent()) + "}" + (both ? " for " + parity.word() + " k" : "");
        return List.of(new Series.Curve(ParityLook.law(parity), Label.math(legend), IntStream.rangeClosed(0, STEPS).mapToObj(step -> first * Math.pow(last / first, (double) step / STEPS))
                .map(k -> new Series.Point(k, at(power, k))).toList()));
    }

    private boolean isSameAsEven(ParityLaw.Power odd) {
        return law.power(Parity.EVEN).filter(even -> even.exponent().equals(odd.exponent()) && even.limit().overlaps(odd.limit())).isPresent();
    }

    private static double at(ParityLaw.Power power, double degree) {
        return Math.abs(power.limit().toDouble()) * Math.pow(degree, -power.exponent().doubleValue());
    }

    /** The triangle beside the slower of the laws, above all markers. */
    private Optional<Series> triangle() {
        double first = degrees().min().orElse(1);
        double last = degrees().max().orElse(1);
        Optional<ParityLaw.Power> slower = Stream.of(Parity.values()).filter(parity -> !values.get(parity).isEmpty()).flatMap(parity -> law.power(parity).stream())
                .reduce((a, b) -> at(b, last) > at(a, last) ? b : a);
        if (last < LEAST_SPAN * first) {
            return Optional.empty();
        }
        double from = first * Math.pow(last / first, TRIANGLE_FROM);
        double to = first * Math.pow(last / first, TRIANGLE_TO);
        double least = values.values().stream().flatMap(map -> map.values().stream()).mapToDouble(Double::doubleValue).min().orElse(1);
        double above = Math.pow(most() / least, TRIANGLE_ABOVE);
        return slower.map(power -> new Series.SlopeTriangle(Look.BLACK, new Series.Point(from, above * at(power, from)), new Series.Point(to, above * at(power, to)),
                Label.math(Fractions.text(power.exponent()))));
    }
}

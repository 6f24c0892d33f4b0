package zonal.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.FlatEnd;
import zonal.kernel.Kernel;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;
import zonal.quadrature.Ellipse;
import zonal.quadrature.RegionBound;

/**
 * Cuts [0, pi/2] and its mirror image into panels around each of which the kernel is proved analytic on an ellipse, as large as serves the degrees wanted. Towards an end where the kernel is not analytic the panels
 * shrink by halves, down to a rest so short that the integral over it is below the accuracy. Where the kernel is
 * flat at pi, a panel at 0 takes the place of both as soon as the integral over its mirror image is below the accuracy.
 */
final class PanelPlan {

    private static final List<Double> RHO = Stream.iterate(1.08, rho -> rho < 9, rho -> rho * 1.06).toList();
    /** A larger ellipse takes more work to bound than it saves if it saves fewer nodes than this. */
    private static final double ACCEPTED_WASTE = 1.02;
    private static final int MAXIMAL_CUTS = 10;
    /** Ellipses around [e, 2e], of which one with rho = 3 + sqrt 8 reaches the end. */
    private static final List<Double> GRADED_RHO = List.of(4.5, 3.5, 2.8, 2.3, 1.9, 1.6, 1.4);
    /** The least distance of an ellipse from a flat end, in units of half the length of its panel. */
    private static final double FLAT_MARGIN = 0.5;
    private static final int PRECISION = 64;

    private final BallArithmetic balls = new BallArithmetic(PRECISION);
    private final RegionBound bounds;
    private final RegionBound boundsFromPi;
    private final Kernel kernel;
    private final int dimension;
    private final int maximalDegree;
    private final int accuracy;
    private final boolean flatAtPi;

    private PanelPlan(Kernel kernel, int dimension, int maximalDegree, int accuracy) {
        this.bounds = new RegionBound(kernel.recursion()::evaluate);
        this.boundsFromPi = new RegionBound(kernel.recursion()::evaluateFromPi);
        this.kernel = kernel;
        this.dimension = dimension;
        this.maximalDegree = maximalDegree;
        this.accuracy = accuracy;
        this.flatAtPi = FlatEnd.of(kernel).isPresent();
    }

    /**
     * The panels of [0, pi/2], and what they leave out.
     *
     * @param rest the part next to 0, empty if the panels cover all
     */
    record Panels(List<Panel> list, Optional<EndRest> rest) {
    }

    /**
     * The panels for degrees up to the maximal one and the given number of bits.
     *
     * @throws InputException if the kernel was not proved to be analytic in theta on (0, pi), and bounded at the ends
     */
    static Panels of(Kernel kernel, int dimension, int maximalDegree, int accuracy) {
        List<Panel> panels = new ArrayList<>();
        Optional<EndRest> rest = new PanelPlan(kernel, dimension, maximalDegree, accuracy).cover(BigFraction.ZERO, BigFraction.of(1, 2), 0, panels);
        return new Panels(panels, rest);
    }

    /** Adds the panels from one angle to another, in units of pi, and returns what is left out at 0. */
    private Optional<EndRest> cover(BigFraction from, BigFraction to, int cuts, List<Panel> panels) {
        boolean atFlatEnd = flatAtPi && from.signum() == 0;
        // an ellipse around a part that ends at the flat end holds a singularity
        Optional<Panel> panel = atFlatEnd ? Optional.empty() : panel(from, to, true);
        if (panel.isPresent()) {
            panels.add(panel.get());
            return Optional.empty();
        }
        Optional<EndRest> flat = atFlatEnd ? Optional.of(EndRest.flat(kernel, to)).filter(this::isNegligible) : Optional.empty();
        Optional<Panel> nearOnly = flat.flatMap(rest -> panel(from, to, false));
        if (nearOnly.isPresent()) {
            panels.add(nearOnly.get());
            return flat;
        }
        if (cuts == MAXIMAL_CUTS && !atFlatEnd) {
            return Optional.of(shrink(from, to, panels));
        }
        BigFraction middle = from.add(to).divide(2);
        // the part next to a flat end becomes negligible after some cuts, which are not those of a proof that fails
        int next = atFlatEnd ? 0 : cuts + 1;
        Optional<EndRest> rest = cover(from, middle, next, panels);
        cover(middle, to, next, panels);
        return rest;
    }

    /** Panels [to/2, to], [to/4, to/2], ... down to the rest. */
    private EndRest shrink(BigFraction from, BigFraction to, List<Panel> panels) {
        if (from.signum() > 0) {
            throw notAnalytic(from);
        }
        Magnitude bound = EndRest.bound(kernel, to).orElseThrow(() -> notAnalytic(from));
        BigFraction end = to;
        while (!isNegligible(new EndRest(end, bound))) {
            BigFraction middle = end.divide(2);
            panels.add(graded(middle, end));
            end = middle;
        }
        return new EndRest(end, bound);
    }

    private boolean isNegligible(EndRest rest) {
        return rest.integral(dimension).exponent() <= -accuracy;
    }

    private Panel graded(BigFraction from, BigFraction to) {
        for (MeanValueArithmetic.Domain domain : MeanValueArithmetic.Domain.values()) {
            for (double rho : GRADED_RHO) {
                Optional<Magnitude> bound = bound(new Panel(from, to, rho, Magnitude.ZERO), domain);
                if (bound.isPresent()) {
                    return new Panel(from, to, rho, bound.get());
                }
            }
        }
        throw notAnalytic(from);
    }

    private InputException notAnalytic(BigFraction angle) {
        return new InputException("kernel " + kernel.text() + ": not shown to be real, finite and analytic in theta near theta = " + place(angle) + " or pi - that;"
                + " eigenvalues are computed of kernels analytic in theta between 0 and pi");
    }

    private Optional<Panel> panel(BigFraction from, BigFraction to, boolean mirrored) {
        return panel(from, to, mirrored, MeanValueArithmetic.Domain.BOUNDARY).or(() -> panel(from, to, mirrored, MeanValueArithmetic.Domain.INTERIOR));
    }

    /**
     * The smallest ellipse that promises about as few nodes as any; if the kernel fails there, the largest of the smaller ones on which it does not, by bisection, since
     * proofs tend to succeed on smaller ellipses.
     */
    private Optional<Panel> panel(BigFraction from, BigFraction to, boolean mirrored, MeanValueArithmetic.Domain domain) {
        double half = Math.PI * to.subtract(from).doubleValue() / 2;
        double fewest = RHO.stream().mapToDouble(rho -> nodes(half, rho)).min().orElseThrow();
        int tried = IntStream.range(0, RHO.size()).filter(i -> nodes(half, RHO.get(i)) <= ACCEPTED_WASTE * fewest).findFirst().orElseThrow();
        Optional<Panel> best = Optional.empty();
        int above = tried + 1;
        int below = 0;
        while (below < above) {
            double rho = RHO.get(tried);
            Optional<Panel> panel = bound(new Panel(from, to, rho, Magnitude.ZERO, mirrored), domain).map(bound -> new Panel(from, to, rho, bound, mirrored));
            if (panel.isPresent()) {
                best = panel;
                below = tried + 1;
            } else {
                above = tried;
            }
            tried = (below + above) / 2;
        }
        return best;
    }

    private Optional<Magnitude> bound(Panel panel, MeanValueArithmetic.Domain domain) {
        if (flatAtPi && panel.mirrored() && reachesPi(panel)) {
            return Optional.empty();
        }
        Ellipse ellipse = panel.ellipse(balls);
        if (kernel.symmetry().isPresent() || !panel.mirrored()) {
            return bounds.on(ellipse, domain);
        }
        return boundsFromPi.on(ellipse, domain).flatMap(far -> bounds.on(ellipse, domain).map(far::max));
    }

    /** Whether the ellipse around the mirror image comes so close to pi that it holds numbers at which a kernel that is flat there is huge, so that a proof would fail late. */
    private static boolean reachesPi(Panel panel) {
        double half = panel.to().subtract(panel.from()).doubleValue() / 2;
        double distance = panel.from().doubleValue() + half - half * (panel.rho() + 1 / panel.rho()) / 2;
        return distance < FLAT_MARGIN * half;
    }

    /** An estimate of the nodes needed: rho^(-2N) e^(k y) = 2^-accuracy, y the height of the ellipse. */
    private double nodes(double half, double rho) {
        double height = half * (rho - 1 / rho) / 2;
        return (maximalDegree * height + accuracy * Math.log(2)) / (2 * Math.log(rho));
    }

    private static String place(BigFraction fraction) {
        return String.format(Locale.ROOT, "%.4f", fraction.doubleValue() * Math.PI);
    }
}

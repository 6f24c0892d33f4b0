package zonal.quadrature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import zonal.number.Magnitude;
import zonal.number.MeanValue;
import zonal.number.MeanValueArithmetic;

/**
 * Proves that a function is analytic on a closed region and bounds its modulus there.
 *
 * <p>The function takes conjugate values at conjugate points, so the upper half of the region is enough.
 */
public final class RegionBound {

    /** Of proofs in balls: their size matters, their digits do not. */
    private static final int PRECISION = 48;
    /** A box whose values vary by more than this factor is cut in two: a tight bound is worth the evaluations, since it costs digits at every degree. */
    private static final double ACCEPTED_VARIATION = 4;
    private static final int INITIAL_ARCS = 16;
    /** An arc this short, of 1, fails because the function does, not because it is long. */
    private static final double SHORTEST_ARC = 3e-4;
    private static final int MAXIMAL_ARCS = 256;
    /** Single points are tried at the multiples of one over this. */
    private static final int MAXIMAL_PROBE = 16;
    private static final int INITIAL_COLUMNS = 16;
    private static final int MAXIMAL_BOXES = 3000;
    /** A box this much smaller than the region on which the function is not analytic lies at a singularity. */
    private static final double SMALLEST_BOX = 1.0 / 256;

    /** The boxes reach a little beyond the coordinates of the region, so that rounding leaves no gap. */
    private static final double MARGIN = 1 + 1e-12;

    private final AnalyticFunction function;

    /** Bounds of the given function. */
    public RegionBound(AnalyticFunction function) {
        this.function = function;
    }

    /**
     * An upper bound of the modulus on the region, where the function was proved to be analytic; empty if that was not proved.
     *
     * @param domain BOUNDARY covers the curve alone, which is quicker and sharper; INTERIOR covers the region, which also serves functions whose
     *     arguments of roots, logarithms and quotients do not stay in a half-plane
     */
    public Optional<Magnitude> on(Region region, MeanValueArithmetic.Domain domain) {
        return switch (domain) {
            case BOUNDARY -> onBoundary(region);
            case INTERIOR -> onInterior(region);
        };
    }

    /** By the minimum principle conditions need only be checked on the boundary; by the maximum principle, so does the bound. */
    private Optional<Magnitude> onBoundary(Region region) {
        Deque<Arc> open = new ArrayDeque<>();
        // a little past 1, so that rounding leaves no gap at the left end
        double step = (1 + 1e-9) / INITIAL_ARCS;
        for (int arc = 0; arc < INITIAL_ARCS; arc++) {
            open.add(new Arc(arc * step, (arc + 1) * step));
        }
        Magnitude bound = Magnitude.ZERO;
        boolean probed = false;
        for (int arcs = 0; !open.isEmpty(); arcs++) {
            Arc arc = open.pop();
            Bounds value = onArc(region, arc.from, arc.to);
            if (value.known && !value.varies()) {
                bound = bound.max(value.range);
            } else if (arcs == MAXIMAL_ARCS || arc.to - arc.from < SHORTEST_ARC || !probed && !value.known && !holdsAtPoints(region)) {
                return Optional.empty();
            } else if (value.known) {
                // where the function is known its bound can wait: the proof may fail elsewhere
                arc.halves().forEach(open::addLast);
            } else {
                probed = true;
                arc.halves().forEach(open::addFirst);
            }
        }
        return Optional.of(bound);
    }

    /** Whether the proof succeeds at single points of the boundary, the middle first: mostly it fails there or nowhere, and then no arc need be covered. */
    private boolean holdsAtPoints(Region region) {
        for (int denominator = 2; denominator <= MAXIMAL_PROBE; denominator *= 2) {
            for (int numerator = 1; numerator < denominator; numerator += 2) {
                double point = (double) numerator / denominator;
                if (!onArc(region, point, point).known) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Covers the upper half of the region with boxes, each of which is cut until the function is analytic on it. */
    private Optional<Magnitude> onInterior(Region region) {
        Deque<Box> open = new ArrayDeque<>();
        for (int column = 0; column < INITIAL_COLUMNS; column++) {
            open.add(new Box(MARGIN * (2.0 * column / INITIAL_COLUMNS - 1), MARGIN * (2.0 * (column + 1) / INITIAL_COLUMNS - 1), 0, MARGIN));
        }
        Magnitude bound = Magnitude.ZERO;
        for (int boxes = 0; !open.isEmpty(); boxes++) {
            if (boxes == MAXIMAL_BOXES) {
                return Optional.empty();
            }
            Box box = open.pop();
            if (region.isOutside(box.x0, box.x1, box.y0, box.y1)) {
                continue;
            }
            Bounds value = inBox(region, box);
            if (!value.known && box.x1 - box.x0 < SMALLEST_BOX) {
                return Optional.empty();
            }
            if (value.known && !value.varies()) {
                bound = bound.max(value.range);
            } else {
                box.cut(open);
            }
        }
        return Optional.of(bound);
    }

    private Bounds onArc(Region region, double from, double to) {
        MeanValueArithmetic.Domain domain = MeanValueArithmetic.Domain.BOUNDARY;
        return region.isTiny() ? bounds(MeanValueArithmetic.on(region.arcInBalls(from, to), domain, PRECISION)) : bounds(MeanValueArithmetic.on(region.arc(from, to), domain));
    }

    private Bounds inBox(Region region, Box box) {
        MeanValueArithmetic.Domain domain = MeanValueArithmetic.Domain.INTERIOR;
        return region.isTiny() ? bounds(MeanValueArithmetic.on(region.boxInBalls(box.x0, box.x1, box.y0, box.y1), domain, PRECISION))
                : bounds(MeanValueArithmetic.on(region.box(box.x0, box.x1, box.y0, box.y1), domain));
    }

    private <C> Bounds bounds(MeanValueArithmetic<C> arithmetic) {
        MeanValue<C> value = function.value(arithmetic, arithmetic.variable());
        return arithmetic.isKnown(value) ? new Bounds(true, arithmetic.magnitude(value.range()), arithmetic.magnitude(value.centre())) : Bounds.UNKNOWN;
    }

    /**
     * What is known of the function on a piece.
     *
     * @param known whether it is proved analytic there
     * @param range a bound of its modulus
     * @param centre a bound of its modulus at the midpoint
     */
    private record Bounds(boolean known, Magnitude range, Magnitude centre) {

        static final Bounds UNKNOWN = new Bounds(false, Magnitude.INFINITE, Magnitude.INFINITE);

        boolean varies() {
            return range.compareTo(Magnitude.ONE) > 0 && range.compareTo(centre.multiply(Magnitude.of(ACCEPTED_VARIATION))) > 0;
        }
    }

    /** A part of the upper half of the boundary. */
    private record Arc(double from, double to) {

        List<Arc> halves() {
            double middle = (from + to) / 2;
            return List.of(new Arc(middle, to), new Arc(from, middle));
        }
    }

    /** A rectangle in the coordinates of the region. */
    private record Box(double x0, double x1, double y0, double y1) {

        void cut(Deque<Box> into) {
            if (x1 - x0 >= y1 - y0) {
                double middle = (x0 + x1) / 2;
                into.push(new Box(x0, middle, y0, y1));
                into.push(new Box(middle, x1, y0, y1));
            } else {
                double middle = (y0 + y1) / 2;
                into.push(new Box(x0, x1, y0, middle));
                into.push(new Box(x0, x1, middle, y1));
            }
        }
    }
}

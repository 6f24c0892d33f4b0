package zonal.quadrature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import zonal.number.ComplexInterval;
import zonal.number.Magnitude;
import zonal.number.MeanValue;
import zonal.number.MeanValueArithmetic;

/**
 * Proves that a function is analytic on a closed region and bounds its modulus there.
 *
 * <p>The function takes conjugate values at conjugate points, so the upper half of the region is enough.
 */
public final class RegionBound {

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
        double bound = 0;
        boolean probed = false;
        for (int arcs = 0; !open.isEmpty(); arcs++) {
            Arc arc = open.pop();
            MeanValue value = evaluate(region.arc(arc.from, arc.to), MeanValueArithmetic.Domain.BOUNDARY);
            if (value.range().isFinite() && !varies(value)) {
                bound = Math.max(bound, value.range().magnitude());
            } else if (arcs == MAXIMAL_ARCS || arc.to - arc.from < SHORTEST_ARC || !probed && !value.isKnown() && !holdsAtPoints(region)) {
                return Optional.empty();
            } else {
                probed |= !value.isKnown();
                arc.cut(open);
            }
        }
        return Optional.of(Magnitude.of(bound));
    }

    /** Whether the proof succeeds at single points of the boundary, the middle first: mostly it fails there or nowhere, and then no arc need be covered. */
    private boolean holdsAtPoints(Region region) {
        for (int denominator = 2; denominator <= MAXIMAL_PROBE; denominator *= 2) {
            for (int numerator = 1; numerator < denominator; numerator += 2) {
                double point = (double) numerator / denominator;
                if (!evaluate(region.arc(point, point), MeanValueArithmetic.Domain.BOUNDARY).isKnown()) {
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
        double bound = 0;
        for (int boxes = 0; !open.isEmpty(); boxes++) {
            if (boxes == MAXIMAL_BOXES) {
                return Optional.empty();
            }
            Box box = open.pop();
            if (region.isOutside(box.x0, box.x1, box.y0, box.y1)) {
                continue;
            }
            MeanValue value = evaluate(region.box(box.x0, box.x1, box.y0, box.y1), MeanValueArithmetic.Domain.INTERIOR);
            if (!value.range().isFinite() && box.x1 - box.x0 < SMALLEST_BOX) {
                return Optional.empty();
            }
            if (value.range().isFinite() && !varies(value)) {
                bound = Math.max(bound, value.range().magnitude());
            } else {
                box.cut(open);
            }
        }
        return Optional.of(Magnitude.of(bound));
    }

    private MeanValue evaluate(ComplexInterval box, MeanValueArithmetic.Domain domain) {
        MeanValueArithmetic arithmetic = new MeanValueArithmetic(box, domain);
        return function.value(arithmetic, arithmetic.variable());
    }

    private static boolean varies(MeanValue value) {
        double range = value.range().magnitude();
        return range > 1 && range > ACCEPTED_VARIATION * value.centre().magnitude();
    }

    /** A part of the upper half of the boundary. */
    private record Arc(double from, double to) {

        void cut(Deque<Arc> into) {
            double middle = (from + to) / 2;
            into.push(new Arc(middle, to));
            into.push(new Arc(from, middle));
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

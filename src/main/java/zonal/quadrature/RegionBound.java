package zonal.quadrature;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import zonal.number.Magnitude;
import zonal.number.MeanValue;
import zonal.number.MeanValueArithmetic;
import zonal.number.TaylorModel;
import zonal.number.TaylorModelArithmetic;

/**
 * Proves that a function is analytic on a closed region and bounds its modulus there.
 *
 * <p>The function takes conjugate values at conjugate points, so the upper half of the region is enough. An instance serves one thread, and is quickest for regions of one kind one after the other.
 */
public final class RegionBound {

    /** Of proofs in balls: their size matters, their digits do not. */
    private static final int PRECISION = 48;
    /** A box whose values vary by more than this factor is cut in two: a tight bound is worth the evaluations, since it costs digits at every degree. */
    private static final double ACCEPTED_VARIATION = 4;
    private static final int INITIAL_ARCS = 16;
    /** So much the bound of an arc may exceed the largest value found: arcs are cheap. */
    private static final double ACCEPTED_EXCESS = 2;
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
    /** Where on the boundary of the last region the function was hardest to prove analytic; negative if nowhere. It decides where the next proof begins, so that it fails soon if it does. */
    private double hardest = -1;

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

    /** By the minimum principle conditions need only be checked on the boundary, and by the maximum principle the bound need only hold there: by Taylor models, and in balls by boxes around the arcs. */
    private Optional<Magnitude> onBoundary(Region region) {
        Cover cover = new Cover(region.isTiny() ? (from, to) -> onArcInBalls(region, from, to) : alongCurve(region.upperBoundary()), hardest);
        boolean proved = cover.isProved();
        hardest = cover.hardest;
        return proved ? Optional.of(cover.refined()) : Optional.empty();
    }

    /** The pieces of the upper half of the boundary on which the function was proved analytic. */
    private static final class Cover {

        private final Pieces pieces;
        private final PriorityQueue<Arc> proved = new PriorityQueue<>(Comparator.comparing(Arc::range).reversed());
        private Magnitude largest = Magnitude.ZERO;
        private int evaluations;
        private double hardest;

        Cover(Pieces pieces, double hardest) {
            this.pieces = pieces;
            this.hardest = hardest;
        }

        private Arc arc(double from, double to) {
            evaluations++;
            Bounds value = pieces.on(from, to);
            return new Arc(from, to, value.known, value.range, value.centre);
        }

        /** Covers the boundary; where the function is not known on an arc, it is tried at the midpoint, and the arc is cut in two. */
        boolean isProved() {
            if (hardest >= 0 && !holdsAt(hardest)) {
                return false;
            }
            boolean probed = hardest >= 0;
            Deque<double[]> open = initial();
            while (!open.isEmpty()) {
                double[] ends = open.pop();
                Arc arc = arc(ends[0], ends[1]);
                if (arc.known) {
                    proved.add(arc);
                    largest = largest.max(arc.centre);
                    continue;
                }
                double middle = (arc.from + arc.to) / 2;
                if (evaluations >= MAXIMAL_ARCS || arc.to - arc.from < SHORTEST_ARC || !holdsAt(middle) || !probed && !holdsAtPoints()) {
                    return false;
                }
                probed = true;
                hardest = middle;
                open.push(new double[] {middle, arc.to});
                open.push(new double[] {arc.from, middle});
            }
            return true;
        }

        /** The arcs to begin with, the hardest first. */
        private Deque<double[]> initial() {
            int first = hardest < 0 ? 0 : (int) Math.min(INITIAL_ARCS - 1, hardest * INITIAL_ARCS);
            Deque<double[]> arcs = new ArrayDeque<>();
            for (int i = 0; i < INITIAL_ARCS; i++) {
                int index = (first + i) % INITIAL_ARCS;
                arcs.add(new double[] {(double) index / INITIAL_ARCS, (index + 1.0) / INITIAL_ARCS});
            }
            return arcs;
        }

        private boolean holdsAt(double point) {
            boolean holds = arc(point, point).known;
            hardest = holds ? hardest : point;
            return holds;
        }

        /** Whether the proof succeeds at single points of the boundary, the middle first: mostly it fails there or nowhere, and then no arc need be covered. */
        private boolean holdsAtPoints() {
            for (int denominator = 2; denominator <= MAXIMAL_PROBE; denominator *= 2) {
                for (int numerator = 1; numerator < denominator; numerator += 2) {
                    if (!holdsAt((double) numerator / denominator)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** The largest bound of an arc, after cutting those whose bound is far above the values found. */
        Magnitude refined() {
            while (evaluations < MAXIMAL_ARCS && proved.peek().range.compareTo(Magnitude.ONE.max(largest.multiply(Magnitude.of(ACCEPTED_EXCESS)))) > 0) {
                Arc widest = proved.peek();
                double middle = (widest.from + widest.to) / 2;
                Arc first = arc(widest.from, middle);
                Arc last = arc(middle, widest.to);
                if (!first.known || !last.known) {
                    break;
                }
                proved.poll();
                proved.add(first);
                proved.add(last);
                largest = largest.max(first.centre).max(last.centre);
            }
            return proved.peek().range;
        }
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

    /** What is known of the function over a part of the parameters of the boundary. */
    private interface Pieces {

        Bounds on(double from, double to);
    }

    private Bounds onArcInBalls(Region region, double from, double to) {
        return bounds(MeanValueArithmetic.on(region.arcInBalls(from, to), MeanValueArithmetic.Domain.BOUNDARY, PRECISION));
    }

    private Pieces alongCurve(Region.Curve curve) {
        TaylorModelArithmetic models = new TaylorModelArithmetic();
        return (from, to) -> {
            TaylorModel value = function.value(models, curve.arc(from, to));
            return value.isKnown() ? new Bounds(true, Magnitude.of(value.magnitude()), Magnitude.of(value.leastMagnitude())) : Bounds.UNKNOWN;
        };
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

    /** A part of the upper half of the boundary, and what is known there. */
    private record Arc(double from, double to, boolean known, Magnitude range, Magnitude centre) {
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

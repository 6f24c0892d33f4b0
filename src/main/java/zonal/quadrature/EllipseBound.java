package zonal.quadrature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import zonal.number.ComplexBall;
import zonal.number.Magnitude;
import zonal.number.MeanValue;
import zonal.number.MeanValueArithmetic;

/**
 * Proves that a function is analytic on and inside an ellipse and bounds its modulus there.
 *
 * <p>The function takes conjugate values at conjugate points, so the upper half of the ellipse is enough.
 */
public final class EllipseBound {

    /** A box whose values vary by more than this factor is cut in two: a tight bound is worth the evaluations, since it costs digits at every degree. */
    private static final double ACCEPTED_VARIATION = 4;
    private static final int INITIAL_ARCS = 16;
    /** Arcs shorter than a turn divided by this number do not help: a box that small fails because the function does. */
    private static final int MAXIMAL_ARCS = 1 << 12;
    private static final int INITIAL_COLUMNS = 16;
    private static final int MAXIMAL_BOXES = 6000;

    private final AnalyticFunction function;

    /** Bounds of the given function. */
    public EllipseBound(AnalyticFunction function) {
        this.function = function;
    }

    /** An upper bound of the modulus on the ellipse and inside, where the function was proved to be analytic; empty if that was not proved. */
    public Optional<Magnitude> on(Ellipse ellipse) {
        Optional<Magnitude> boundary = onBoundary(ellipse);
        return boundary.isPresent() ? boundary : onInterior(ellipse);
    }

    /** By the minimum principle conditions need only be checked on the boundary; by the maximum principle, so does the bound. */
    private Optional<Magnitude> onBoundary(Ellipse ellipse) {
        Magnitude bound = Magnitude.ZERO;
        double step = (Math.PI + 1e-9) / INITIAL_ARCS;
        for (int arc = 0; arc < INITIAL_ARCS; arc++) {
            Optional<Magnitude> part = onArc(ellipse, arc * step, (arc + 1) * step, INITIAL_ARCS);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            bound = bound.max(part.get());
        }
        return Optional.of(bound);
    }

    private Optional<Magnitude> onArc(Ellipse ellipse, double from, double to, int arcs) {
        MeanValue value = evaluate(ellipse.arc(from, to), MeanValueArithmetic.Domain.BOUNDARY);
        boolean divisible = arcs < MAXIMAL_ARCS;
        if (value.range().isFinite() && !(divisible && varies(value))) {
            return Optional.of(value.range().magnitude());
        }
        if (!divisible) {
            return Optional.empty();
        }
        double middle = (from + to) / 2;
        Optional<Magnitude> left = onArc(ellipse, from, middle, 2 * arcs);
        return left.isEmpty() ? left : onArc(ellipse, middle, to, 2 * arcs).map(left.get()::max);
    }

    /** Covers the upper half of the ellipse with boxes, each of which is cut until the function is analytic on it. */
    private Optional<Magnitude> onInterior(Ellipse ellipse) {
        double width = (ellipse.rho() + 1 / ellipse.rho()) / 2 * (1 + 1e-12);
        double height = (ellipse.rho() - 1 / ellipse.rho()) / 2 * (1 + 1e-12);
        Deque<Box> open = new ArrayDeque<>();
        for (int column = 0; column < INITIAL_COLUMNS; column++) {
            open.add(new Box(width * (2.0 * column / INITIAL_COLUMNS - 1), width * (2.0 * (column + 1) / INITIAL_COLUMNS - 1), 0, height));
        }
        Magnitude bound = Magnitude.ZERO;
        for (int boxes = 0; !open.isEmpty(); boxes++) {
            if (boxes == MAXIMAL_BOXES) {
                return Optional.empty();
            }
            Box box = open.pop();
            if (box.isOutside(width, height)) {
                continue;
            }
            MeanValue value = evaluate(ellipse.rectangle(box.x0, box.x1, box.y0, box.y1), MeanValueArithmetic.Domain.INTERIOR);
            if (value.range().isFinite() && !varies(value)) {
                bound = bound.max(value.range().magnitude());
            } else {
                box.cut(open);
            }
        }
        return Optional.of(bound);
    }

    private MeanValue evaluate(ComplexBall box, MeanValueArithmetic.Domain domain) {
        MeanValueArithmetic arithmetic = new MeanValueArithmetic(Ellipse.PRECISION, box, domain);
        return function.value(arithmetic, arithmetic.variable());
    }

    private static boolean varies(MeanValue value) {
        double range = value.range().magnitude().toDouble();
        return range > 1 && range > ACCEPTED_VARIATION * value.centre().magnitude().toDouble();
    }

    /** A rectangle in the coordinates of the ellipse. */
    private record Box(double x0, double x1, double y0, double y1) {

        /** Whether the corner nearest to the centre lies outside the ellipse with slightly enlarged semi-axes; a box is convex and so then wholly outside. */
        boolean isOutside(double width, double height) {
            double x = x0 > 0 ? x0 : x1 < 0 ? -x1 : 0;
            double scaledX = x / width;
            double scaledY = y0 / height;
            return scaledX * scaledX + scaledY * scaledY > 1 + 1e-9;
        }

        void cut(Deque<Box> into) {
            if (x1 - x0 > y1 - y0) {
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

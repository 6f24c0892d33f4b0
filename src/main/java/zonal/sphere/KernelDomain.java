package zonal.sphere;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexInterval;
import zonal.number.ComplexIntervalArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.Magnitude;

/** Where a kernel is defined and bounded. */
public final class KernelDomain {

    private static final int CELLS = 64;
    private static final int MAXIMAL_EVALUATIONS = 4000;
    private static final int PRECISION = 128;
    /** A cell of angles this short on which the kernel is not shown to be bounded lies at a singularity. */
    private static final double SHORTEST_CELL = 1e-6;
    /** Smaller values may have lost their size to underflow. */
    private static final double SMALLEST_IN_DOUBLES = 1e-280;
    private static final int LARGEST_EXPONENT = 930;
    /** In units of pi: more than the shortest cell. */
    private static final BigFraction NEXT_TO_END = BigFraction.of(1, 1_000_000);

    private KernelDomain() {
    }

    /**
     * Refuses a kernel that is not shown to be real and finite: a formula at 65 equidistant angles of [0, pi], the ends included, and, by enclosures of its values on cells that
     * cover the interval, everywhere but next to the ends; others, which are at most K(1) as positive definite kernels, at 0. Refuses also a kernel so large or small that proofs in doubles say nothing of it. At an end a kernel may be finite and yet not bounded by ball arithmetic, as sqrt(theta) is.
     *
     * @return an upper bound of |K| at these angles
     * @throws InputException if it is not; the message names the angle
     */
    public static Magnitude requireFinite(Kernel kernel) {
        Magnitude largest = boundInDoubles(kernel).orElseGet(() -> boundInBalls(kernel));
        if (!largest.isZero() && Math.abs(largest.exponent()) > LARGEST_EXPONENT) {
            throw new InputException(String.format(Locale.ROOT, "kernel %s: its values are of the size 1e%d, out of the range from 1e-280 to 1e280; multiply it by a power of ten", kernel.text(),
                    Math.round(largest.exponent() * Math.log10(2))));
        }
        Optional<Double> gap = gap(kernel);
        if (gap.isPresent() && gap.get() > 2 * SHORTEST_CELL && gap.get() < Math.PI - 2 * SHORTEST_CELL) {
            throw notFinite(kernel, gap.get());
        }
        return largest;
    }

    private static int lastCell(Kernel kernel) {
        return kernel.kind() == Kernel.Kind.FORMULA ? CELLS : 0;
    }

    /** A bound of |K| at the angles; empty where doubles do not show that it is finite. */
    private static Optional<Magnitude> boundInDoubles(Kernel kernel) {
        ComplexIntervalArithmetic intervals = new ComplexIntervalArithmetic();
        double largest = 0;
        for (int j = 0; j <= lastCell(kernel); j++) {
            ComplexInterval value = kernel.recursion().evaluate(intervals, intervals.multiply(intervals.pi(), intervals.rational(BigFraction.of(j, CELLS))));
            if (!value.isFinite()) {
                return Optional.empty();
            }
            largest = Math.max(largest, value.magnitude());
        }
        return largest < SMALLEST_IN_DOUBLES ? Optional.empty() : Optional.of(Magnitude.of(largest));
    }

    private static Magnitude boundInBalls(Kernel kernel) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Magnitude largest = Magnitude.ZERO;
        for (int j = 0; j <= lastCell(kernel); j++) {
            Ball theta = balls.multiply(balls.pi(), balls.rational(BigFraction.of(j, CELLS)));
            Ball value = kernel.recursion().evaluate(balls, theta);
            if (value.isFinite()) {
                largest = largest.max(value.magnitude());
            } else if (j < CELLS || !isFiniteAtPi(kernel)) {
                throw notFinite(kernel, theta.toDouble());
            }
        }
        return largest;
    }

    /** Whether exact arithmetic finds a value at theta = pi, which balls only come close to: a root of what vanishes there has one. */
    private static boolean isFiniteAtPi(Kernel kernel) {
        ExactArithmetic exact = new ExactArithmetic();
        try {
            kernel.recursion().evaluate(exact, exact.pi());
            return true;
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private static InputException notFinite(Kernel kernel, double theta) {
        return new InputException(String.format(Locale.ROOT, "kernel %s is not shown to be real and finite at theta = %.4f (t = %.4f);"
                + " a kernel needs a finite real value at every t in [-1, 1]", kernel.text(), theta, Math.cos(theta)));
    }

    /** Whether the kernel is proved to be bounded on [0, pi], so that its eigenvalues exist. */
    static boolean isBounded(Kernel kernel) {
        return gap(kernel).isEmpty();
    }

    /** An angle next to which a formula is not shown to be bounded. Kernels of networks and reference kernels are bounded by their definition. */
    private static Optional<Double> gap(Kernel kernel) {
        if (kernel.kind() != Kernel.Kind.FORMULA) {
            return Optional.empty();
        }
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Deque<Cell> open = new ArrayDeque<>();
        // the last cell ends a little past pi, so that rounding leaves no gap; its part beyond pi is cut off
        for (int j = 0; j < CELLS; j++) {
            open.add(new Cell(Math.PI * j / CELLS, j == CELLS - 1 ? Math.nextUp(Math.PI) : Math.PI * (j + 1) / CELLS));
        }
        for (int evaluations = 0; !open.isEmpty(); evaluations++) {
            Cell cell = open.pop();
            if (kernel.recursion().evaluate(balls, cell.angles(balls)).isFinite()) {
                continue;
            }
            boolean shortest = cell.to - cell.from < SHORTEST_CELL;
            if (shortest && cell.touchesEnd() && EndRest.bound(kernel, NEXT_TO_END).isPresent()) {
                continue;
            }
            if (shortest || evaluations >= MAXIMAL_EVALUATIONS) {
                return Optional.of(cell.from);
            }
            cell.cut(open);
        }
        return Optional.empty();
    }

    /** The angles between two numbers. */
    private record Cell(double from, double to) {

        Ball angles(BallArithmetic balls) {
            Ball end = to > Math.PI ? balls.pi() : Ball.exactly(to);
            return balls.union(Ball.exactly(from), end);
        }

        boolean touchesEnd() {
            return from == 0 || to > Math.PI;
        }

        void cut(Deque<Cell> into) {
            double middle = (from + to) / 2;
            into.push(new Cell(middle, to));
            into.push(new Cell(from, middle));
        }
    }
}

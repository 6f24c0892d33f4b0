package zonal.quadrature;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexBall;
import zonal.number.ComplexBallArithmetic;
import zonal.number.Magnitude;
import zonal.number.TaylorModel;

class RegionTest {

    private static final ComplexBallArithmetic COMPLEX = new ComplexBallArithmetic(200);
    private static final BallArithmetic REAL = new BallArithmetic(200);

    /** The point of the boundary at t is within the error of every piece over parameters that hold t, and the error is of the second order or that of the ends. */
    @Property(tries = 300, seed = "61")
    void piecesHoldTheirPoints(@ForAll @IntRange(min = 0, max = 31) int first, @ForAll @IntRange(min = 1, max = 32) int length, @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll @IntRange(min = 5, max = 40) int bits) {
        double from = Math.scalb(first, -5);
        double to = Math.min(1, from + Math.scalb(length, -bits));
        double t = Math.min(to, from + share * (to - from));
        Ball angle = REAL.multiply(REAL.pi(), Ball.exactly(t));
        ComplexBall onCircle = new ComplexBall(REAL.cos(angle), REAL.sin(angle));
        Ball radius = Ball.exactly(0.615);
        assertHolds(new Disc(0.615), from, to, t, new ComplexBall(REAL.multiply(radius, onCircle.real()), REAL.multiply(radius, onCircle.imaginary())));
        Ball third = REAL.divide(Ball.ONE, Ball.of(3));
        // (rho + 1/rho)/2 = 5/4 and (rho - 1/rho)/2 = 3/4 for rho = 2
        assertHolds(new Ellipse(REAL.pi(), third, 2), from, to, t, new ComplexBall(REAL.add(REAL.pi(), REAL.multiply(REAL.multiply(third, Ball.exactly(1.25)), onCircle.real())),
                REAL.multiply(REAL.multiply(third, Ball.exactly(0.75)), onCircle.imaginary())));
        assertHolds(new Rectangle(third, REAL.pi(), 0.3), from, to, t, onRectangle(third, REAL.pi(), 0.3, t));
    }

    private static ComplexBall onRectangle(Ball left, Ball right, double height, double t) {
        Ball up = REAL.multiply(Ball.exactly(height), Ball.exactly(Math.min(1, 4 * Math.min(t, 1 - t))));
        Ball share = Ball.exactly(Math.max(0, Math.min(1, 1.5 - 2 * t)));
        return new ComplexBall(REAL.add(left, REAL.multiply(share, REAL.subtract(right, left))), up);
    }

    private static void assertHolds(Region region, double from, double to, double t, ComplexBall point) {
        TaylorModel piece = region.upperBoundary().arc(from, to);
        assertTrue(piece.isKnown());
        double half = (to - from) / 2;
        double s = (t - (from + to) / 2) / half;
        ComplexBall line = new ComplexBall(REAL.add(Ball.exactly(piece.x0()), REAL.multiply(Ball.exactly(piece.x1()), Ball.exactly(s))), REAL.add(Ball.exactly(piece.y0()), REAL.multiply(Ball.exactly(piece.y1()), Ball.exactly(s))));
        Magnitude distance = COMPLEX.subtract(point, line).magnitude();
        // s and, beside the middle, 1 - t are rounded
        assertTrue(distance.toDouble() <= piece.error() * (1 + 1e-8) + 1e-15, () -> region + " over [" + from + ", " + to + "] at " + t + ": " + distance + " from " + piece);
        boolean aroundCorner = region instanceof Rectangle && (from < 0.25 && to > 0.25 || from < 0.75 && to > 0.75);
        assertTrue(piece.error() <= (aroundCorner ? 7 * half : 7 * half * half) + 1e-14, () -> region + " over [" + from + ", " + to + "]: " + piece);
        assertTrue(Math.hypot(piece.x1(), piece.y1()) <= 7 * half);
        assertTrue(region.arcInBalls(from, to).overlaps(point));
    }

    /** Pieces that meet have a point in common. */
    @Property(tries = 20, seed = "62")
    void endsOfPiecesAreInBoth(@ForAll @IntRange(min = 1, max = 15) int index) {
        double middle = index / 16.0;
        for (Region region : List.of(new Disc(0.7), new Ellipse(Ball.ONE, Ball.ONE, 1.5), Rectangle.overAngles(0.2))) {
            TaylorModel before = region.upperBoundary().arc(middle - 1 / 16.0, middle);
            TaylorModel after = region.upperBoundary().arc(middle, middle + 1 / 16.0);
            double gap = Math.hypot(before.x0() + before.x1() - (after.x0() - after.x1()), before.y0() + before.y1() - (after.y0() - after.y1()));
            assertTrue(gap <= before.error() + after.error());
        }
    }
}

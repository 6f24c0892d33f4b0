package zonal.kernel.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** The bounds on the descent of the angle hold along the recursion itself, in far more digits than the bounds have, and are not wide. */
class AngleDescentTest {

    private static final BallArithmetic A = new BallArithmetic(400);

    @Property(tries = 12)
    void theInverseAngleStaysWithinTheBounds(@ForAll @DoubleRange(min = 0.05, max = 2.4) double angle, @ForAll @DoubleRange(min = 0.02, max = 1) double strength) {
        Ball theta = Ball.exactly(angle);
        Ball b = Ball.exactly(strength);
        AngleDescent descent = AngleDescent.from(A, theta, b);
        for (int layers = 1; layers <= 150; layers++) {
            theta = next(theta, b).midpoint();
            Ball inverse = A.divide(A.pi(), A.multiply(b, theta));
            if (layers % 10 == 1) {
                assertTrue(descent.inverse(layers).contains(inverse.midpoint()), angle + ", " + strength + ", " + layers);
                assertTrue(descent.angle(layers).contains(theta));
            }
        }
    }

    @Test
    void theBoundsAreTightForSmallAngles() {
        AngleDescent descent = AngleDescent.from(A, Ball.exactly(0.1), Ball.ONE);
        assertEquals(0, descent.inverse(0).radius().toDouble(), 1e-100);
        // the excess over a third a layer is log(1 + n/300)/2 to first order, and known to a few hundredths
        Ball inverse = descent.inverse(10_000);
        double excess = inverse.toDouble() - 10_000 / 3.0 - 10 * Math.PI;
        assertEquals(Math.log(1 + 1000 / (3 * Math.PI)) / 2, excess, 0.1);
        assertTrue(inverse.radius().toDouble() < 0.2, inverse.toString());
    }

    @Test
    void anglesNearPiAreOutOfReach() {
        assertThrows(InputException.class, () -> AngleDescent.from(A, Ball.exactly(3.0), Ball.exactly(0.5)));
        assertThrows(InputException.class, () -> AngleDescent.from(A, A.pi(), Ball.ONE));
        assertThrows(InputException.class, () -> AngleDescent.from(A, Ball.ZERO, Ball.ONE));
        assertThrows(InputException.class, () -> AngleDescent.from(A, Ball.exactly(2.5), Ball.exactly(1.5)));
    }

    /** cos theta' = cos theta + b (sin theta - theta cos theta)/pi. */
    private static Ball next(Ball theta, Ball b) {
        Ball cosine = A.cos(theta);
        Ball rise = A.multiply(b, A.divide(A.subtract(A.sin(theta), A.multiply(theta, cosine)), A.pi()));
        return A.acos(A.add(cosine, rise));
    }
}

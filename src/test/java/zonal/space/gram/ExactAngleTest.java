package zonal.space.gram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

class ExactAngleTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    @Test
    void parallelPointsAreRecognisedExactly() {
        assertTrue(angle("1 2 -3", "1/7 2/7 -3/7").isZero());
        assertTrue(angle("1 2 -3", "1/7 2/7 -3/7").value(BALLS).isZero());
        assertTrue(angle("1 2 -3", "-10 -20 30").isStraight());
        assertTrue(angle("0.5 0", "0 -7").value(BALLS).overlaps(BALLS.shift(BALLS.pi(), -1)));
    }

    /** The angle of (1, 10^-40) to the first axis is 10^-40 - 10^-120/3 + ..., and its supplement to the opposite one. */
    @Test
    void nearlyParallelPointsHaveAnAngleOfSmallRelativeError() {
        Ball near = angle("1 0", "1 1e-40").value(BALLS);
        assertTrue(near.overlaps(BALLS.rational(BigFraction.of(10).pow(-40)).enlarge(Magnitude.of(1e-119))));
        assertTrue(near.relativeAccuracyBits() > 180);
        Ball opposite = angle("-1 0", "1 1e-40").value(new BallArithmetic(400));
        assertTrue(BALLS.subtract(BALLS.pi(), opposite).magnitude().toDouble() < 1.1e-40);
    }

    /** By atan2 of the coordinates in doubles, for one point on the first axis. */
    @Property(tries = 200, seed = "61805")
    void isTheArgumentOfThePoint(@ForAll @IntRange(min = -1000, max = 1000) int x, @ForAll @IntRange(min = 0, max = 1000) int y) {
        if (x != 0 || y != 0) {
            assertEquals(Math.atan2(y, x), angle("3 0", x + " " + y).value(BALLS).toDouble(), 1e-14);
            assertEquals(Math.PI - Math.atan2(y, x), angle("3 0", x + " " + y).supplement().value(BALLS).toDouble(), 1e-14);
        }
    }

    private static ExactAngle angle(String x, String y) {
        Points points = GramEigenvaluesTest.points(x + ";" + y);
        return ExactAngle.between(points.list().get(0), points.list().get(1));
    }
}

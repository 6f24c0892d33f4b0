package zonal.decay;

import zonal.number.Ball;
import zonal.number.ExactReal;

/** Balls around exact numbers that are known not to be zero. */
final class Enclosures {

    private Enclosures() {
    }

    /** A ball around the number with at least the given number of relative bits; deeply nested numbers lose many of those they are computed with. */
    static Ball of(ExactReal number, int bits) {
        int precision = bits + 16;
        Ball ball = number.enclose(precision);
        while (ball.relativeAccuracyBits() < bits) {
            precision *= 2;
            ball = number.enclose(precision);
        }
        return ball;
    }
}

package zonal.space.check;

import java.math.BigInteger;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;

/**
 * How far a given number is from the certified one.
 *
 * <p>The relative error is |given - true| / |true|, and an ulp is the gap between doubles ({@link Math#ulp(double)}) at the double nearest to the true value.
 * Where the true value is a proved zero, K(1) takes its place in both.
 *
 * @param given the number and its point
 * @param reference an enclosure of the true value
 * @param relative an enclosure of the relative error; empty if the given number is not finite
 * @param ulps an enclosure of the error in ulps of double; empty likewise
 * @param past whether the relative error exceeds the tolerance; never if none was given
 */
public record Deviation(GivenValue given, Ball reference, Optional<Ball> relative, Optional<Ball> ulps, boolean past) {

    private static final int DOUBLE_BITS = 53;

    /** The relative error and that in ulps, the given number being finite. */
    static Deviation of(GivenValue given, Ball reference, Ball scale, BallArithmetic arithmetic) {
        if (given.number().isEmpty()) {
            return new Deviation(given, reference, Optional.empty(), Optional.empty(), false);
        }
        Ball error = arithmetic.abs(arithmetic.subtract(arithmetic.rational(given.number().get()), reference));
        Ball unit = arithmetic.abs(reference.isZero() ? scale : reference);
        Ball ulps = arithmetic.divide(error, Ball.exactly(Math.ulp(nearest(unit))));
        return new Deviation(given, reference, Optional.of(arithmetic.divide(error, unit)), Optional.of(ulps), false);
    }

    Deviation asPast(boolean isPast) {
        return new Deviation(given, reference, relative, ulps, isPast);
    }

    /** Whether the true value is a proved zero, so that the errors are relative to K(1). */
    public boolean atZero() {
        return reference.isZero();
    }

    /** Whether this error is proved to be larger than the other, in the given measure; one that is not finite is the largest. */
    static boolean isLarger(Optional<Ball> measure, Optional<Ball> other) {
        return other.isPresent() && (measure.isEmpty() || other.get().lessThan(measure.get()) == Truth.TRUE);
    }

    /** The double nearest to the midpoint of a positive ball: the bits beyond those of a double count in a sticky bit. At most the largest double. */
    private static double nearest(Ball ball) {
        BigInteger mantissa = ball.mantissa();
        int excess = Math.max(0, mantissa.bitLength() - 2 * DOUBLE_BITS);
        BigInteger kept = mantissa.shiftRight(excess);
        boolean sticky = excess > 0 && mantissa.getLowestSetBit() < excess;
        double leading = kept.or(sticky ? BigInteger.ONE : BigInteger.ZERO).doubleValue();
        long exponent = Math.max(-5000, Math.min(5000, ball.exponent() + excess));
        return Math.min(Double.MAX_VALUE, Math.scalb(leading, (int) exponent));
    }

}

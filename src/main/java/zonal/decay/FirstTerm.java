package zonal.decay;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import zonal.number.Ball;
import zonal.number.ExactReal;
import zonal.number.Interval;
import zonal.number.IntervalArithmetic;

/**
 * The first singular term of a kernel for the degrees of one parity, A_s x^s with x = sin(theta/2), as the laws of the tail need it: the power is proved to be the first one, and the exact coefficient is formed only if
 * more digits of it are wanted than doubles have.
 */
final class FirstTerm {

    static final IntervalArithmetic INTERVALS = new IntervalArithmetic();

    private final SingularPower power;
    private final Ball near;
    private final Supplier<ExactReal> exact;

    /**
     * A term with a coefficient that is not zero.
     *
     * @param near a ball around the coefficient that does not contain zero
     * @param exact makes the coefficient
     */
    private FirstTerm(SingularPower power, Ball near, Supplier<ExactReal> exact) {
        this.power = power;
        this.near = near;
        this.exact = exact;
    }

    /** The term of which both is known. */
    static FirstTerm of(EndAnalysis.Start.Singular start) {
        return new FirstTerm(start.power(), Enclosures.of(start.coefficient(), Double.SIZE), start::coefficient);
    }

    /**
     * The term, if its coefficient is separated from zero in doubles, and all coefficients before it below 2 orders are proved to vanish: in doubles, or exactly.
     *
     * @return empty if there is no such term below 2 orders, or this was not decided
     * @throws ArithmeticException if a coefficient is not separated from zero and the kernel has no exact series
     */
    static Optional<FirstTerm> inDoubles(EndAnalysis ends, Parity parity, int orders) {
        Iterator<Map.Entry<SingularPower, Interval>> coefficients = ends.near(orders).combined(INTERVALS, parity).entrySet().iterator();
        while (coefficients.hasNext()) {
            Map.Entry<SingularPower, Interval> coefficient = coefficients.next();
            Ball ball = coefficient.getValue().toBall();
            if (!ball.containsZero()) {
                return Optional.of(new FirstTerm(coefficient.getKey(), ball, () -> ends.exactCoefficient(coefficient.getKey(), parity)));
            }
            if (!ball.isZero() && !ends.exactCoefficient(coefficient.getKey(), parity).isZero()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** s. */
    SingularPower power() {
        return power;
    }

    /** j for s = 2j + 1. */
    int order() {
        return power.order();
    }

    /** The coefficient as a series knows it, if that is accurate to the given number of relative bits, or else as {@link #enclose(int)} does. */
    Ball enclose(Ball inSeries, int bits) {
        return inSeries.relativeAccuracyBits() >= bits ? inSeries : exactly(inSeries.radius().compareTo(near.radius()) < 0 ? inSeries : near, bits);
    }

    /** The coefficient with at least the given number of relative bits; with those of doubles if these are fewer and the kernel has no exact series. */
    Ball enclose(int bits) {
        return near.relativeAccuracyBits() >= bits ? near : exactly(near, bits);
    }

    private Ball exactly(Ball known, int bits) {
        try {
            return Enclosures.of(exact.get(), bits);
        } catch (ArithmeticException noExactSeries) {
            return known;
        }
    }
}

package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/** Extremes of quantities that reach them late, or that never keep to one side of their limit. */
class FarExtremesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(256);

    /** 5 - (1 - vertex/k)^2: rises to 5 at k = vertex and falls to 4. */
    private record Hump(Parity parity, long from, long vertex) implements Tail {

        @Override
        public Ball limit() {
            return Ball.of(4);
        }

        @Override
        public Ball at(long degree) {
            return BALLS.subtract(Ball.of(5), BALLS.square(BALLS.rational(BigFraction.ONE.subtract(BigFraction.of(vertex).divide(degree)))));
        }

        @Override
        public Ball over(long first, long last) {
            Ball ends = BALLS.union(at(first), last == UNBOUNDED ? limit() : at(last));
            return first <= vertex && vertex <= last ? BALLS.union(ends, Ball.of(5)) : ends;
        }

        @Override
        public Truth isBelowLimit(long first) {
            return 2 * first > vertex ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** 1 + r(k), |r(k)| <= 1/k and nothing else is known of its sign; here r(k) = (-1)^(k/2)/k. */
    private record Oscillation(Parity parity, long from) implements Tail {

        @Override
        public Ball limit() {
            return Ball.ONE;
        }

        @Override
        public Ball at(long degree) {
            return BALLS.add(Ball.ONE, BALLS.rational(BigFraction.of(degree / 2 % 2 == 0 ? 1 : -1).divide(degree)));
        }

        @Override
        public Ball over(long first, long last) {
            return last == first ? at(first) : Ball.ONE.enlarge(Magnitude.ONE.divide(Magnitude.of(first)));
        }

        @Override
        public Truth isBelowLimit(long first) {
            return Truth.UNKNOWN;
        }
    }

    @Test
    void maximumAtAnyLateDegreeIsFound() {
        for (long vertex : new long[] {100_003, 262_146, 333_333}) {
            Parity parity = vertex % 2 == 0 ? Parity.EVEN : Parity.ODD;
            Extremes extremes = Extremes.of(new TreeMap<>(), new Hump(parity, 50, vertex));
            assertEquals(OptionalLong.of(vertex), extremes.upper().degree());
            assertTrue(extremes.upper().value().contains(BigFraction.of(5)) && extremes.upper().value().relativeAccuracyBits() > 200);
            assertEquals(OptionalLong.of(parity.next(50)), extremes.lower().degree());
        }
    }

    @Test
    void maximumBetweenTwoDegreesOfTheParityIsAtTheNearerOne() {
        // in 1/k the vertex lies between 12345 and 12347, nearer to the first
        Extremes extremes = Extremes.of(new TreeMap<>(), new Hump(Parity.ODD, 7, 12_346));
        long degree = extremes.upper().degree().orElseThrow();
        BigFraction left = BigFraction.of(12_346, 12_345).subtract(1);
        BigFraction right = BigFraction.ONE.subtract(BigFraction.of(12_346, 12_347));
        assertEquals(left.compareTo(right) < 0 ? 12_345 : 12_347, degree);
        assertTrue(extremes.upper().value().lessThan(Ball.of(5)).isCertain());
    }

    @Test
    void valuesOnBothSidesOfTheLimitHaveTheirExtremesAtTheFirstDegrees() {
        Extremes even = Extremes.of(new TreeMap<>(), new Oscillation(Parity.EVEN, 9));
        assertEquals(OptionalLong.of(10), even.lower().degree());
        assertEquals(OptionalLong.of(12), even.upper().degree());
        assertTrue(even.lower().value().contains(BigFraction.of(9, 10)) && even.upper().value().contains(BigFraction.of(13, 12)));
        Extremes odd = Extremes.of(new TreeMap<>(), new Oscillation(Parity.ODD, 9));
        assertEquals(OptionalLong.of(11), odd.lower().degree());
        assertEquals(OptionalLong.of(9), odd.upper().degree());
    }

    /** 1 as far as it is tried, and within 1/k of it beyond. */
    private record Vague(Parity parity, long from) implements Tail {

        @Override
        public Ball limit() {
            return Ball.ONE;
        }

        @Override
        public Ball at(long degree) {
            return Ball.ONE;
        }

        @Override
        public Ball over(long first, long last) {
            return last == UNBOUNDED ? Ball.ONE.enlarge(Magnitude.ONE.divide(Magnitude.of(first))) : Ball.ONE;
        }

        @Override
        public Truth isBelowLimit(long first) {
            return Truth.UNKNOWN;
        }
    }

    @Test
    void valuesThatAreNeverToldFromTheLimitAreInBothExtremes() {
        Extremes extremes = Extremes.of(new TreeMap<>(), new Vague(Parity.ODD, 3));
        BigFraction reach = BigFraction.of(1, 1L << 43);
        assertTrue(extremes.lower().value().contains(BigFraction.ONE.subtract(reach)), extremes.toString());
        assertTrue(extremes.upper().value().contains(BigFraction.ONE.add(reach)), extremes.toString());
        assertTrue(extremes.lower().value().relativeAccuracyBits() > 38 && extremes.upper().value().relativeAccuracyBits() > 38);
    }
}

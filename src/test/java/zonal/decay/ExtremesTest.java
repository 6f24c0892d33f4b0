package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.decay.Extremes.Extreme;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/** Extremes of quantities whose extremes are found by trying every degree. */
class ExtremesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    /** c + a/k + b/k^2, known up to a radius. */
    private record Parabola(Parity parity, long from, BigFraction c, BigFraction a, BigFraction b, Magnitude radius) implements Tail {

        @Override
        public Ball limit() {
            return BALLS.rational(c);
        }

        @Override
        public Ball at(long degree) {
            return value(BALLS.rational(BigFraction.of(1).divide(degree))).enlarge(radius);
        }

        @Override
        public Ball over(long first, long last) {
            return value(ScaledTail.inverses(BALLS, first, last)).enlarge(radius);
        }

        @Override
        public Truth isBelowLimit(long first) {
            Ball x = ScaledTail.inverses(BALLS, first, UNBOUNDED);
            Ball slope = BALLS.add(BALLS.rational(a), BALLS.multiply(x, BALLS.rational(b)));
            return (slope.containsZero() && a.signum() == 0 ? BALLS.rational(b) : slope).isNegative();
        }

        private Ball value(Ball x) {
            return BALLS.add(BALLS.rational(c), BALLS.multiply(x, BALLS.add(BALLS.rational(a), BALLS.multiply(x, BALLS.rational(b)))));
        }

        BigFraction exact(long degree) {
            return c.add(a.divide(degree)).add(b.divide(degree).divide(degree));
        }
    }

    @Property(tries = 200, seed = "1")
    void areThoseOfEveryDegreeAndTheLimit(@ForAll Parity parity, @ForAll @IntRange(min = 3, max = 60) int from, @ForAll @IntRange(min = -5, max = 5) int c,
            @ForAll @IntRange(min = -60, max = 60) int a, @ForAll @IntRange(min = -3000, max = 3000) int b, @ForAll @IntRange(min = 0, max = 4) int before) {
        Parabola tail = new Parabola(parity, from, BigFraction.of(c), BigFraction.of(a, 7), BigFraction.of(b, 7), Magnitude.ZERO);
        long first = parity.next(from);
        SortedMap<Long, Ball> values = new TreeMap<>();
        SortedMap<Long, BigFraction> exact = new TreeMap<>();
        for (int i = 1; i <= before && first - 2L * i > 0; i++) {
            BigFraction value = BigFraction.of(c).add(BigFraction.of((i * 37 + b) % 11, 5));
            values.put(first - 2L * i, BALLS.rational(value));
            exact.put(first - 2L * i, value);
        }
        // beyond the vertex at k = -2 b/a, at most 6000, it is monotone
        for (long degree = first; degree <= 6010 + first; degree += 2) {
            exact.put(degree, tail.exact(degree));
        }
        BigFraction least = exact.values().stream().reduce(BigFraction.of(c), (x, y) -> x.compareTo(y) <= 0 ? x : y);
        BigFraction greatest = exact.values().stream().reduce(BigFraction.of(c), (x, y) -> x.compareTo(y) >= 0 ? x : y);
        Extremes extremes = Extremes.of(values, tail);
        assertIs(least, exact, BigFraction.of(c), extremes.lower());
        assertIs(greatest, exact, BigFraction.of(c), extremes.upper());
    }

    private static void assertIs(BigFraction value, SortedMap<Long, BigFraction> exact, BigFraction limit, Extreme extreme) {
        assertTrue(extreme.value().contains(value), () -> extreme + " is not " + value);
        assertTrue(extreme.value().radius().compareTo(Magnitude.powerOfTwo(-180)) <= 0, () -> "radius of " + extreme);
        List<String> places = new ArrayList<>();
        if (value.equals(limit)) {
            places.add("limit");
        }
        exact.forEach((degree, each) -> {
            if (each.equals(value)) {
                places.add(Long.toString(degree));
            }
        });
        assertTrue(places.contains(extreme.at()), () -> extreme + " is attained at " + places);
    }

    @Test
    void interiorMaximumBetweenPowersOfTwoTimesTheFirstDegreeIsFound() {
        // 1 + 2/k - 70/k^2 is greatest at k = 70
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.EVEN, 8, 1, 2, -70));
        assertEquals(OptionalLong.of(70), extremes.upper().degree());
        assertEquals(OptionalLong.of(8), extremes.lower().degree());
        assertTrue(extremes.upper().value().contains(BigFraction.of(71, 70)));
    }

    @Test
    void interiorMinimumFarOutIsFound() {
        // 1 - 2/k + 100001/k^2 is least at k = 100001
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.ODD, 9, 1, -2, 100_001));
        assertEquals(OptionalLong.of(100_001), extremes.lower().degree());
        assertEquals(OptionalLong.of(9), extremes.upper().degree());
    }

    @Test
    void increasingValuesHaveTheirLimitAsSupremum() {
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.ODD, 5, -3, -1, 0));
        assertEquals("limit", extremes.upper().at());
        assertEquals(OptionalLong.of(5), extremes.lower().degree());
        assertTrue(extremes.upper().value().contains(BigFraction.of(-3)) && extremes.lower().value().contains(BigFraction.of(-16, 5)));
    }

    @Test
    void decreasingValuesHaveTheirLimitAsInfimum() {
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.EVEN, 5, -3, 1, 0));
        assertEquals("limit", extremes.lower().at());
        assertEquals(OptionalLong.of(6), extremes.upper().degree());
    }

    @Test
    void valueEqualToTheLimitIsInTheInfimumBesideIt() {
        // 2 + 6/k - 36/k^2 is 2 at k = 6
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.EVEN, 6, 2, 6, -36));
        assertTrue(extremes.lower().value().contains(BigFraction.of(2)));
        assertTrue(List.of("6", "limit").contains(extremes.lower().at()));
        assertEquals(OptionalLong.of(12), extremes.upper().degree());
    }

    @Test
    void maximumAttainedTwiceIsOneOfTheTwo() {
        // a/k + b/k^2 takes the same value at 10 and at 12, between which its vertex lies
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.EVEN, 4, 0, 22, -120));
        assertTrue(List.of("10", "12").contains(extremes.upper().at()));
        assertTrue(extremes.upper().value().contains(BigFraction.of(1)));
        assertEquals(OptionalLong.of(4), extremes.lower().degree());
    }

    @Test
    void constantIsItsOwnExtremesThoughNoSideOfTheLimitIsKnown() {
        Extremes extremes = Extremes.of(new TreeMap<>(), parabola(Parity.ODD, 4, 7, 0, 0));
        assertTrue(extremes.lower().value().contains(BigFraction.of(7)) && extremes.upper().value().contains(BigFraction.of(7)));
    }

    @Property(tries = 100, seed = "2")
    void enclosuresOfInexactValuesHoldTheExtremesOfEveryTrueValue(@ForAll @IntRange(min = 3, max = 30) int from, @ForAll @IntRange(min = -20, max = 20) int a,
            @ForAll @IntRange(min = -300, max = 300) int b, @ForAll @IntRange(min = 8, max = 60) int bits, @ForAll @IntRange(min = -1, max = 1) int shift) {
        // the true quantity is off by the radius, or not, away from infinity
        Parabola tail = new Parabola(Parity.EVEN, from, BigFraction.of(1), BigFraction.of(a), BigFraction.of(b), Magnitude.powerOfTwo(-bits));
        BigFraction offset = BigFraction.of(shift).divide(BigFraction.of(2).pow(bits));
        BigFraction least = BigFraction.of(1);
        BigFraction greatest = BigFraction.of(1);
        for (long degree = Parity.EVEN.next(from); degree <= 700; degree += 2) {
            BigFraction value = tail.exact(degree).add(degree < 200 ? offset : BigFraction.of(0));
            least = value.compareTo(least) < 0 ? value : least;
            greatest = value.compareTo(greatest) > 0 ? value : greatest;
        }
        Extremes extremes = Extremes.of(new TreeMap<>(), tail);
        assertTrue(extremes.lower().value().contains(least), extremes + " without " + least);
        assertTrue(extremes.upper().value().contains(greatest), extremes + " without " + greatest);
    }

    @Property(tries = 100, seed = "3")
    void extremesOfUnionsAreThoseOfAllValues(@ForAll List<@IntRange(min = -9, max = 9) Integer> numbers, @ForAll @IntRange(min = -9, max = 9) int other) {
        SortedMap<Long, Ball> values = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            values.put((long) i, Ball.of(numbers.get(i)));
        }
        SortedMap<Long, Ball> single = new TreeMap<>();
        single.put(1000L, Ball.of(other));
        Extremes extremes = values.isEmpty() ? Extremes.of(single) : Extremes.of(values).and(Extremes.of(single));
        assertEquals(Ball.of(Math.min(other, numbers.stream().mapToInt(x -> x).min().orElse(9))), extremes.lower().value());
        assertEquals(Ball.of(Math.max(other, numbers.stream().mapToInt(x -> x).max().orElse(-9))), extremes.upper().value());
    }

    @Test
    void overlappingValuesAreEnclosedByTheirLeastAndGreatestEnds() {
        SortedMap<Long, Ball> values = new TreeMap<>();
        values.put(1L, Ball.of(2).enlarge(Magnitude.ONE));
        values.put(3L, Ball.exactly(2.5).enlarge(Magnitude.powerOfTwo(2)));
        Extremes extremes = Extremes.of(values);
        // the infimum lies between -1.5 and 3, the supremum between 1 and 6.5
        assertTrue(extremes.lower().value().contains(BigFraction.of(-3, 2)) && extremes.lower().value().contains(BigFraction.of(3)));
        assertTrue(extremes.upper().value().contains(BigFraction.of(1)) && extremes.upper().value().contains(BigFraction.of(13, 2)));
        assertTrue(!extremes.lower().value().contains(BigFraction.of(16, 5)) && !extremes.upper().value().contains(BigFraction.of(4, 5)));
    }

    private static Parabola parabola(Parity parity, long from, int c, int a, int b) {
        return new Parabola(parity, from, BigFraction.of(c), BigFraction.of(a), BigFraction.of(b), Magnitude.ZERO);
    }
}

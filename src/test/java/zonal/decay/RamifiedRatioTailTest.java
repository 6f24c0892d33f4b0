package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

class RamifiedRatioTailTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;
    private static final BallArithmetic BALLS = new BallArithmetic(200);

    /** Pairs with equal first power, with branch points in one kernel or in both. */
    @Provide
    Arbitrary<List<String>> pairs() {
        return Arbitraries.of(List.of("fc-nngp(depth=2, activation=step)", "gamma-exponential(gamma=1/2, c=1)"), List.of("gamma-exponential(gamma=5/3, c=2)", "gamma-exponential(gamma=5/3, c=1/2)"),
                List.of("formula(\"theta+theta^(4/3)\")", "laplace(c=1)"), List.of("formula(\"exp(-theta)\")", "formula(\"theta-2*theta^(3/2)\")"));
    }

    @Property(tries = 6, seed = "1")
    void enclosesTheQuotientsOfQuadrature(@ForAll("pairs") List<String> pair, @ForAll @IntRange(min = 3, max = 6) int dimension, @ForAll Parity parity, @ForAll @IntRange(min = 20, max = 45) int bits) {
        RamifiedRatioTail tail = tail(pair, dimension, parity, bits);
        long first = tail.from();
        for (long degree : new long[] {first, parity.next(first + first / 2)}) {
            Ball exact = BALLS.divide(value(pair.get(0), dimension, degree), value(pair.get(1), dimension, degree));
            assertTrue(tail.at(degree).overlaps(exact), () -> pair + ", d = " + dimension + ", degree " + degree + ": " + tail.at(degree) + " against " + exact);
            assertTrue(tail.at(degree).relativeAccuracyBits() >= bits - 10, () -> pair + ": " + tail.at(degree));
        }
    }

    @Property(tries = 40, seed = "2")
    void rangesHoldTheValuesOfTheirDegreesAndSidesAreTheirs(@ForAll("pairs") List<String> pair, @ForAll @IntRange(min = 3, max = 6) int dimension, @ForAll Parity parity,
            @ForAll @IntRange(min = 0, max = 60) int start, @ForAll @IntRange(min = 0, max = 500) int length) {
        RamifiedRatioTail tail = tail(pair, dimension, parity, 50);
        long first = tail.from() + 2L * start;
        long last = first + 2L * length;
        Ball range = tail.over(first, last);
        Ball all = tail.over(first, Tail.UNBOUNDED);
        assertTrue(all.overlaps(tail.limit()));
        LongStream.of(first, first + 2L * (length / 2), last).forEach(degree -> assertTrue(range.overlaps(tail.at(degree)), () -> pair + " at degree " + degree));
        Truth below = tail.isBelowLimit(first);
        for (long degree = first; degree < 1L << 32; degree = parity.next(3 * degree)) {
            long at = degree;
            assertTrue(all.overlaps(tail.at(degree)), () -> pair + " at degree " + at);
            Ball difference = BALLS.subtract(tail.at(degree), tail.limit());
            assertFalse((below == Truth.TRUE ? difference.isPositive() : below == Truth.FALSE ? difference.isNegative() : Truth.UNKNOWN).isCertain(), () -> pair + " at degree " + at);
        }
        assertTrue(tail.isBelowLimit(parity.next(1L << 40)) != Truth.UNKNOWN, pair::toString);
        // between neighbours the range is hardly wider than the change, which is of the order of 1/k at most
        assertTrue(tail.over(first, first + 2).radius().toDouble() <= 6 * Math.abs(tail.limit().toDouble()) / first, () -> pair + ": " + tail.over(first, first + 2));
    }

    /** The ratio of exp(-c r^gamma) for two c tends to that of the c. */
    @ParameterizedTest
    @CsvSource({"1/2, 3, 4", "7/4, 2, 3"})
    void constantsOfNormEquivalenceAreThoseOfEveryDegree(String gamma, int c, int dimension) {
        EigenvalueRatios ratios = LAWS.ratios(Kernels.parse("gamma-exponential(gamma=" + gamma + ", c=" + c + ")"), Kernels.parse("gamma-exponential(gamma=" + gamma + ", c=1)"), dimension, 10).orElseThrow();
        assertTrue(ratios.even().orElseThrow().contains(BigFraction.of(c)) && ratios.odd().orElseThrow().contains(BigFraction.of(c)));
        for (long degree : new long[] {0, 1, 2, 3, 6, 11, 30}) {
            Ball ratio = BALLS.divide(value("gamma-exponential(gamma=" + gamma + ", c=" + c + ")", dimension, degree), value("gamma-exponential(gamma=" + gamma + ", c=1)", dimension, degree));
            assertFalse(ratio.lessThan(ratios.extremes().lower().value()).isCertain() || ratios.extremes().upper().value().lessThan(ratio).isCertain(), () -> "degree " + degree + ": " + ratio);
        }
        assertEquals(4, ratios.tails().size());
    }

    @Test
    void kernelAndItsMultipleHaveThatRatioEverywhere() {
        EigenvalueRatios ratios = LAWS.ratios(Kernels.parse("formula(\"3*exp(-sqrt(theta))\")"), Kernels.parse("formula(\"exp(-sqrt(theta))\")"), 3, 20).orElseThrow();
        assertEquals(3, ratios.extremes().lower().value().toDouble(), 1e-9);
        assertEquals(3, ratios.extremes().upper().value().toDouble(), 1e-9);
    }

    private static RamifiedRatioTail tail(List<String> pair, int dimension, Parity parity, int bits) {
        return new RamifiedRatioTail(LAWS.ramifiedTail(Kernels.parse(pair.get(0)), dimension, parity, bits).orElseThrow(), LAWS.ramifiedTail(Kernels.parse(pair.get(1)), dimension, parity, bits).orElseThrow());
    }

    private static Ball value(String kernel, int dimension, long degree) {
        List<Eigenvalue> values = Spectrum.eigenvalues(Kernels.parse(kernel), dimension, List.of(degree), 18);
        return values.get(0).value();
    }
}

package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

class RatioTailTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;
    private static final BallArithmetic BALLS = new BallArithmetic(200);

    @Provide
    Arbitrary<String> kernels() {
        return Arbitraries.of("fc-ntk(depth=2)", "fc-ntk(depth=3)", "fc-ntk(depth=2, bias=1/2)", "laplace(c=1)", "laplace(c=5)", "formula(\"theta^3-pi*theta^2/2\")");
    }

    @Provide
    Arbitrary<Integer> dimensions() {
        return Arbitraries.of(2, 3, 4, 7, 20);
    }

    @Property(tries = 15, seed = "1")
    void holdsTheRatiosOfTheEigenvaluesOfQuadrature(@ForAll("kernels") String above, @ForAll("kernels") String below, @ForAll("dimensions") int dimension, @ForAll Parity parity) {
        Tail tail = tail(above, below, dimension, parity, 40);
        long first = parity.next(tail.from());
        List<Long> degrees = List.of(first, first + 2, first + 20);
        Ball range = tail.over(first, first + 20);
        ratios(above, below, dimension, degrees, 30).forEach((degree, ratio) -> {
            assertTrue(tail.at(degree).overlaps(ratio), () -> "degree " + degree + ": " + tail.at(degree) + " against " + ratio);
            assertTrue(range.overlaps(ratio), () -> "degree " + degree + ": " + range + " without " + ratio);
            assertTrue(tail.at(degree).relativeAccuracyBits() > 30, () -> "degree " + degree + ": " + tail.at(degree));
        });
    }

    @Property(tries = 40, seed = "2")
    void sideOfTheLimitAndRangesAreThoseOfTheValues(@ForAll("kernels") String above, @ForAll("kernels") String below, @ForAll("dimensions") int dimension, @ForAll Parity parity,
            @ForAll @IntRange(min = 0, max = 12) int doublings) {
        Tail tail = tail(above, below, dimension, parity, 80);
        long first = parity.next(tail.from() << doublings);
        Truth side = tail.isBelowLimit(first);
        Ball range = tail.over(first, Tail.UNBOUNDED);
        assertTrue(range.overlaps(tail.limit()));
        for (long degree : LongStream.of(first, first + 2, 2 * first, 100 * first).map(parity::next).toArray()) {
            Ball difference = BALLS.subtract(tail.at(degree), tail.limit());
            assertTrue(range.overlaps(tail.at(degree)));
            assertFalse((side == Truth.TRUE ? difference.isPositive() : side == Truth.FALSE ? difference.isNegative() : Truth.UNKNOWN).isCertain(), () -> "degree " + degree);
        }
        if (!above.equals(below)) {
            assertTrue(tail.isBelowLimit(parity.next(1L << 24)) != Truth.UNKNOWN);
        }
    }

    @Test
    void lawsOfDifferentExponentHaveNoRatio() {
        assertThrows(IllegalArgumentException.class, () -> tail("laplace(c=1)", "fc-nngp(depth=2)", 3, Parity.EVEN, 40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=2); laplace(c=1); 3", "fc-ntk(depth=3); fc-ntk(depth=2); 4", "laplace(c=1); laplace(c=5); 2", "laplace(c=5); fc-ntk(depth=2, bias=1/2); 7"})
    void boundsOfAllRatiosAreTheExtremesOverManyAndTheLimits(String above, String below, int dimension) {
        EigenvalueRatios ratios = LAWS.ratios(Kernels.parse(above), Kernels.parse(below), dimension, 20).orElseThrow();
        Map<Long, Ball> direct = ratios(above, below, dimension, LongStream.rangeClosed(0, 150).boxed().toList(), 20);
        direct.values().forEach(ratio -> {
            assertFalse(ratio.lessThan(ratios.extremes().lower().value()).isCertain(), () -> ratio + " below " + ratios.extremes());
            assertFalse(ratios.extremes().upper().value().lessThan(ratio).isCertain(), () -> ratio + " above " + ratios.extremes());
        });
        assertAttained(ratios.extremes().lower(), ratios, direct);
        assertAttained(ratios.extremes().upper(), ratios, direct);
    }

    private static void assertAttained(Extremes.Extreme extreme, EigenvalueRatios ratios, Map<Long, Ball> direct) {
        if (extreme.degree().isPresent()) {
            assertTrue(extreme.value().overlaps(direct.get(extreme.degree().getAsLong())), extreme.toString());
        } else {
            assertTrue(extreme.value().overlaps(ratios.even().orElseThrow()) || extreme.value().overlaps(ratios.odd().orElseThrow()), extreme.toString());
        }
    }

    @Test
    void kernelAndItsMultipleHaveThatRatioEverywhere() {
        EigenvalueRatios ratios = LAWS.ratios(Kernels.parse("formula(\"3*exp(-theta)\")"), Kernels.parse("formula(\"exp(-theta)\")"), 3, 20).orElseThrow();
        assertTrue(ratios.extremes().lower().value().contains(BigFraction.of(3)) && ratios.extremes().upper().value().contains(BigFraction.of(3)));
        assertEquals(3, ratios.extremes().lower().value().toDouble(), 1e-10);
        assertEquals(3, ratios.extremes().upper().value().toDouble(), 1e-10);
    }

    private static Tail tail(String above, String below, int dimension, Parity parity, int bits) {
        return new RatioTail(law(above, dimension, parity, bits), law(below, dimension, parity, bits), dimension);
    }

    private static AngularTailLaw law(String kernel, int dimension, Parity parity, int bits) {
        return (AngularTailLaw) LAWS.tail(Kernels.parse(kernel), dimension, parity, bits).orElseThrow();
    }

    private static Map<Long, Ball> ratios(String above, String below, int dimension, List<Long> degrees, int digits) {
        Map<Long, Ball> values = new TreeMap<>();
        Kernel first = Kernels.parse(above);
        List<Eigenvalue> divisors = Spectrum.eigenvalues(Kernels.parse(below), dimension, degrees, digits);
        List<Eigenvalue> dividends = Spectrum.eigenvalues(first, dimension, degrees, digits);
        for (int i = 0; i < degrees.size(); i++) {
            values.put(degrees.get(i), BALLS.divide(dividends.get(i).value(), divisors.get(i).value()));
        }
        return values;
    }
}

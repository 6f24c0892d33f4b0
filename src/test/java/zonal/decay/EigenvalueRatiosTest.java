package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

class EigenvalueRatiosTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);
    private static final long LAST = 400;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "formula(\"sin(theta/2) - 13*sin(theta/2)^3\"); formula(\"sin(theta/2) + 5*sin(theta/2)^5\"); 3",
        "formula(\"sin(theta/2) + 20*sin(theta/2)^3 + 400*sin(theta/2)^5\"); formula(\"sin(theta/2)\"); 2",
        "resntk(depth=2, alpha=1/2); laplace(c=1); 3", "laplace(c=1); resntk(depth=2, alpha=1/2); 6", "formula(\"exp(theta)\"); formula(\"theta^3-pi*theta^2/2\"); 4"})
    void extremesAreThoseOfManyDegreesAndTheLimits(String above, String below, int dimension) {
        EigenvalueRatios ratios = SharedLaws.LAWS.ratios(Kernels.parse(above), Kernels.parse(below), dimension, 20).orElseThrow();
        List<Place> places = new ArrayList<>();
        places.add(new Place("limit", ratios.even().orElseThrow()));
        places.add(new Place("limit", ratios.odd().orElseThrow()));
        List<Eigenvalue> dividends = eigenvalues(above, dimension);
        List<Eigenvalue> divisors = eigenvalues(below, dimension);
        for (int k = 0; k <= LAST; k++) {
            places.add(new Place(Integer.toString(k), BALLS.divide(dividends.get(k).value(), divisors.get(k).value())));
        }
        Place least = places.stream().reduce((x, y) -> y.value().lessThan(x.value()).isCertain() ? y : x).orElseThrow();
        Place greatest = places.stream().reduce((x, y) -> x.value().lessThan(y.value()).isCertain() ? y : x).orElseThrow();
        assertIs(least, ratios.extremes().lower());
        assertIs(greatest, ratios.extremes().upper());
        assertEquals(4, ratios.tails().size());
    }

    private record Place(String at, Ball value) {
    }

    private static void assertIs(Place place, Extremes.Extreme extreme) {
        assertTrue(extreme.value().overlaps(place.value()), () -> extreme + " against " + place);
        assertTrue(extreme.value().relativeAccuracyBits() > 40, extreme::toString);
        assertEquals(place.at(), extreme.at(), () -> extreme + " against " + place);
    }

    private static List<Eigenvalue> eigenvalues(String kernel, int dimension) {
        return Spectrum.eigenvalues(Kernels.parse(kernel), dimension, LongStream.rangeClosed(0, LAST).boxed().toList(), 20);
    }

    @Test
    void vanishingDegreesAreLeftOut() {
        // of one parity only degree 1 counts, where both eigenvalues are those of multiples of t
        Kernel first = Kernels.parse("formula(\"theta*cos(theta)\")");
        Kernel second = Kernels.parse("formula(\"theta*cos(theta) - 5*cos(theta)\")");
        EigenvalueRatios ratios = SharedLaws.LAWS.ratios(first, second, 3, 20).orElseThrow();
        assertTrue(ratios.odd().isEmpty());
        assertTrue(ratios.even().orElseThrow().contains(BigFraction.ONE));
        assertEquals("1", ratios.extremes().lower().at());
        // pi/2 over pi/2 - 5
        assertEquals(Math.PI / (Math.PI - 10), ratios.extremes().lower().value().toDouble(), 1e-12);
        assertTrue(ratios.extremes().upper().value().contains(BigFraction.ONE));
    }

    @Test
    void kernelsWhoseLawHasNoBoundsHaveNoRatios() {
        assertTrue(SharedLaws.LAWS.ratios(Kernels.parse("laplace(c=1)"), Kernels.parse("formula(\"abs(sin(2*theta)-1/2)\")"), 3, 10).isEmpty());
        assertTrue(SharedLaws.LAWS.ratios(Kernels.parse("formula(\"1/(2-t)\")"), Kernels.parse("laplace(c=1)"), 3, 10).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"laplace(c=1); formula(\"1/(1+theta)\"); 3", "formula(\"1/(1+theta)\"); laplace(c=1); 3", "formula(\"1/(1+theta)\"); formula(\"log(1+theta)\"); 2"})
    void ratioTailBeginsWhereBothLawsHold(String above, String below, int dimension) {
        for (Parity parity : Parity.values()) {
            TailLaw first = SharedLaws.LAWS.tail(Kernels.parse(above), dimension, parity, 25).orElseThrow();
            TailLaw second = SharedLaws.LAWS.tail(Kernels.parse(below), dimension, parity, 45).orElseThrow();
            RatioTail tail = new RatioTail((AngularTailLaw) first, (AngularTailLaw) second, dimension);
            assertEquals(Math.max(first.from(), second.from()), tail.from());
            assertFalse(first.from() == second.from());
            Ball exact = BALLS.divide(Spectrum.eigenvalues(Kernels.parse(above), dimension, List.of(tail.from()), 40).get(0).value(),
                    Spectrum.eigenvalues(Kernels.parse(below), dimension, List.of(tail.from()), 40).get(0).value());
            assertTrue(tail.at(tail.from()).overlaps(exact), tail.at(tail.from()) + " misses " + exact);
            assertTrue(tail.limit().overlaps(BALLS.divide(first.limit(), second.limit())));
        }
    }
}

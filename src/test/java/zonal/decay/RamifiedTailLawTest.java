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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/** Kernels with branch points at the ends of [0, pi]. */
class RamifiedTailLawTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;
    private static final BallArithmetic BALLS = new BallArithmetic(300);

    @Provide
    Arbitrary<String> kernels() {
        return Arbitraries.of("fc-nngp(depth=2, activation=step)", "gamma-exponential(gamma=1/2, c=1)", "gamma-exponential(gamma=5/3, c=2)", "formula(\"theta^(5/2)\")",
                "formula(\"theta+theta^(4/3)\")", "formula(\"sqrt(theta)-3*theta^(3/2)+pi*theta\")", "formula(\"1/(1+sqrt(theta))\")", "formula(\"theta^(1/4)+cos(theta/2)^3\")", "formula(\"sqrt(pi-theta)+theta^(5/2)\")", "formula(\"(1+t)^(3/4)\")");
    }

    @Provide
    Arbitrary<Integer> dimensions() {
        return Arbitraries.of(2, 3, 4, 5, 10, 30);
    }

    @Property(tries = 16, seed = "1")
    void enclosesTheEigenvaluesOfQuadratureFromItsFirstDegreeOnAsTightlyAsPromised(@ForAll("kernels") String text, @ForAll("dimensions") int dimension, @ForAll Parity parity,
            @ForAll @IntRange(min = 20, max = 90) int bits) {
        Kernel kernel = Kernels.parse(text);
        TailLaw law = LAWS.tail(kernel, dimension, parity, bits).orElseThrow();
        long first = parity.next(law.from());
        List<Long> degrees = List.of(first, first + 2, parity.next(first + first / 2));
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(kernel, dimension, degrees, (int) (bits * 0.30103) + 12)) {
            Ball value = law.eigenvalue(eigenvalue.degree());
            String where = text + ", d = " + dimension + ", degree " + eigenvalue.degree() + ": " + value;
            assertTrue(value.overlaps(eigenvalue.value()), () -> where + " against " + eigenvalue.value());
            assertTrue(value.relativeAccuracyBits() >= bits - 8, () -> where + " has " + value.relativeAccuracyBits() + " of " + bits);
        }
        assertTrue(law.eigenvalue(parity.next(1_000_000 * first)).relativeAccuracyBits() >= bits);
    }

    @Property(tries = 40, seed = "2")
    void rangesOfScaledValuesHoldTheValuesOfTheirDegrees(@ForAll("kernels") String text, @ForAll("dimensions") int dimension, @ForAll Parity parity,
            @ForAll @IntRange(min = 0, max = 40) int start, @ForAll @IntRange(min = 0, max = 400) int length) {
        Tail tail = LAWS.scaledTail(Kernels.parse(text), dimension, parity, 40).orElseThrow();
        long first = parity.next(tail.from()) + 2L * start;
        long last = first + 2L * length;
        Ball range = tail.over(first, last);
        for (long degree : new long[] {first, first + 2L * (length / 3), first + 2L * (length / 2), last}) {
            assertTrue(range.overlaps(tail.at(degree)), () -> text + " at degree " + degree + " between " + first + " and " + last);
        }
        Ball unbounded = tail.over(first, Tail.UNBOUNDED);
        assertTrue(unbounded.overlaps(tail.limit()));
        LongStream.iterate(first, degree -> degree < 1L << 30, degree -> 2 * degree).map(parity::next)
                .forEach(degree -> assertTrue(unbounded.overlaps(tail.at(degree)), () -> text + " at degree " + degree));
        // a short range is not much wider than the change over it and the remainder
        Ball few = tail.over(first, first + 2);
        double change = BALLS.abs(BALLS.subtract(tail.at(first), tail.at(first + 2))).magnitude().toDouble();
        double errors = tail.at(first).radius().toDouble() + tail.at(first + 2).radius().toDouble();
        assertTrue(few.radius().toDouble() <= 12 * (change + errors) + 0.05 * Math.abs(tail.at(first).toDouble()) / first, () -> text + ": " + few + " for a change of " + change);
    }

    @Property(tries = 60, seed = "3")
    void sideOfTheLimitIsThatOfTheValues(@ForAll("kernels") String text, @ForAll("dimensions") int dimension, @ForAll Parity parity, @ForAll @IntRange(min = 0, max = 12) int doublings) {
        Tail tail = LAWS.scaledTail(Kernels.parse(text), dimension, parity, 60).orElseThrow();
        long first = parity.next(tail.from() << doublings);
        Truth below = tail.isBelowLimit(first);
        if (below != Truth.UNKNOWN) {
            for (long degree : new long[] {first, first + 2, parity.next(2 * first), parity.next(100 * first)}) {
                Ball difference = BALLS.subtract(tail.at(degree), tail.limit());
                assertFalse((below == Truth.TRUE ? difference.isPositive() : difference.isNegative()).isCertain(), () -> text + ", d = " + dimension + " at degree " + degree);
            }
        }
        // on the circle k^p J_k(s0) comes within 1/k^2 of its limit; a second power that comes no nearer than 1/k is not compared with that
        assertTrue(dimension == 2 || tail.isBelowLimit(parity.next(1L << 40)) != Truth.UNKNOWN, () -> text + ", d = " + dimension);
    }

    /** C(d, nu) of Bietti and Bach 2021 (corrected by its factor of 2) for ((1-t)/2)^nu, times a power of 2 that halves 1-t. */
    @ParameterizedTest
    @CsvSource({"1/2, 3", "3/2, 4", "5/2, 2", "1/3, 7", "7/4, 3", "9/5, 10"})
    void limitOfAPowerIsItsConstant(String power, int dimension) {
        String[] parts = power.split("/");
        BigFraction nu = BigFraction.of(Integer.parseInt(parts[0]), 2 * Integer.parseInt(parts[1]));
        DecayLaw decay = LAWS.of(Kernels.parse("formula(\"sin(theta/2)^(" + power + ")\")"), dimension, 20);
        Ball gammas = BALLS.multiply(BALLS.gamma(BigFraction.of(dimension, 2)), BALLS.gamma(nu.add(BigFraction.of(dimension - 1, 2))));
        // 1/Gamma(-nu) through Gamma(m - nu), m - nu > 0
        BigFraction rising = BigFraction.ONE;
        int m = (int) Math.ceil(nu.doubleValue());
        for (int i = 0; i < m; i++) {
            rising = rising.multiply(nu.negate().add(i));
        }
        Ball inverse = BALLS.divide(BALLS.rational(rising), BALLS.gamma(nu.negate().add(m)));
        Ball expected = BALLS.divide(BALLS.multiply(BALLS.shift(gammas, dimension - 2), inverse), BALLS.sqrt(BALLS.pi()));
        ParityLaw.Power even = decay.power(Parity.EVEN).orElseThrow();
        assertEquals(nu.multiply(2).add(dimension - 1L), even.exponent());
        assertTrue(even.limit().overlaps(expected), () -> even.limit() + " against " + expected);
        assertTrue(even.limit().relativeAccuracyBits() > 60);
        assertTrue(even.limit().overlaps(decay.power(Parity.ODD).orElseThrow().limit()));
    }

    /** Step and sign networks of Bietti and Bach 2021: k^-(d-1+2^(1-L)) for L hidden layers. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1/2", "3, 1/4", "4, 1/8"})
    void exponentsOfDeepStepNetworksHalveWithTheDepth(int depth, String excess) {
        for (int dimension : new int[] {2, 5}) {
            BigFraction expected = BigFraction.of(dimension - 1).add(excess.contains("/") ? BigFraction.parse(excess) : BigFraction.ONE);
            EndAnalysis ends = LAWS.ends(Kernels.parse("fc-nngp(depth=" + depth + ", activation=step)"));
            for (Parity parity : Parity.values()) {
                if (depth > 1 || parity == Parity.ODD) {
                    assertEquals(expected, ((EndAnalysis.Start.Singular) ends.start(parity)).power().exponent(dimension));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-nngp(depth=2, activation=step); 3", "gamma-exponential(gamma=5/3, c=2); 2", "gamma-exponential(gamma=1/2, c=1); 4", "formula(\"theta+theta^(4/3)\"); 2", "fc-nngp(depth=2, activation=sign); 3"})
    void boundsForAllDegreesHoldAndAreAttained(String text, int dimension) {
        DecayLaw decay = LAWS.of(Kernels.parse(text), dimension, 10);
        List<Long> degrees = LongStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 22, 41, 96, 301).boxed().toList();
        List<Eigenvalue> eigenvalues = Spectrum.eigenvalues(Kernels.parse(text), dimension, degrees, 15);
        for (Eigenvalue eigenvalue : eigenvalues) {
            decay.power(eigenvalue.degree() % 2 == 0 ? Parity.EVEN : Parity.ODD).ifPresent(law -> {
                Extremes extremes = law.constants().orElseThrow().extremes();
                Ball scaled = BALLS.multiply(BALLS.power(Ball.of(eigenvalue.degree()), law.exponent()), eigenvalue.value());
                String where = text + " at degree " + eigenvalue.degree() + ": " + scaled;
                assertFalse(scaled.lessThan(extremes.lower().value()).isCertain() || extremes.upper().value().lessThan(scaled).isCertain(), () -> where + " beyond " + extremes);
                for (Extremes.Extreme extreme : List.of(extremes.lower(), extremes.upper())) {
                    if (extreme.degree().isPresent() && extreme.degree().getAsLong() == eigenvalue.degree()) {
                        assertTrue(extreme.value().overlaps(scaled), () -> where + " is said to be " + extreme);
                    }
                }
            });
        }
    }
}

package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;
import zonal.sphere.Spectrum;

/** Polynomials in sin(theta/2) with odd powers: k^p mu_k is a rational function of k, for even d over pi. */
class ScaledTailTest {

    private static final BallArithmetic BALLS = new BallArithmetic(300);
    private static final int BITS = 40;

    @Provide
    Arbitrary<Integer> dimensions() {
        return Arbitraries.of(2, 3, 6, 11);
    }

    @Property(tries = 16, seed = "1")
    void valuesRangesAndSidesAreThoseOfTheRationalFunction(@ForAll("dimensions") int dimension, @ForAll Parity parity, @ForAll @IntRange(min = 1, max = 9) int leading,
            @ForAll @IntRange(min = -400, max = 400) int second, @ForAll @IntRange(min = -4000, max = 4000) int third, @ForAll @IntRange(min = 0, max = 6) int doublings) {
        List<Long> coefficients = List.of((long) leading, (long) second, (long) third);
        Tail tail = SharedLaws.LAWS.scaledTail(kernel(coefficients), dimension, parity, BITS).orElseThrow();
        long first = parity.next(tail.from() << doublings);
        Ball limit = limit(dimension, coefficients);
        assertTrue(tail.limit().overlaps(limit));
        Ball all = tail.over(first, Tail.UNBOUNDED);
        Ball some = tail.over(first, first + 40);
        assertTrue(all.overlaps(limit));
        Truth below = tail.isBelowLimit(first);
        for (long degree : new long[] {first, first + 2, first + 16, first + 40, parity.next(3 * first), parity.next(1000 * first), parity.next(1L << 50)}) {
            Ball value = scaled(dimension, coefficients, degree);
            String where = coefficients + ", d = " + dimension + ", degree " + degree;
            assertTrue(tail.at(degree).overlaps(value) && tail.at(degree).relativeAccuracyBits() >= BITS - 2, () -> where + ": " + tail.at(degree) + " against " + value);
            assertTrue(all.overlaps(value) && (degree > first + 40 || some.overlaps(value)), () -> where + ": " + value + " outside of " + all);
            Ball difference = BALLS.subtract(value, limit);
            assertFalse((below == Truth.TRUE ? difference.isPositive() : below == Truth.FALSE ? difference.isNegative() : Truth.UNKNOWN).isCertain(), () -> where + ": " + below);
        }
    }

    @Property(tries = 12, seed = "2")
    void sideIsDecidedFarOutAndRangesShrinkToTheLimit(@ForAll("dimensions") int dimension, @ForAll Parity parity, @ForAll @IntRange(min = 1, max = 9) int leading,
            @ForAll @IntRange(min = -40, max = 40) int second) {
        List<Long> coefficients = List.of((long) leading, (long) second);
        Tail tail = SharedLaws.LAWS.scaledTail(kernel(coefficients), dimension, parity, BITS).orElseThrow();
        long far = parity.next(1L << 22);
        assertTrue(tail.isBelowLimit(far) != Truth.UNKNOWN);
        // h/h(0) - 1 is about -lambda p/k, or of the order of 1/k^2 on the circle
        double slope = (dimension - 2) / 2.0 * dimension;
        double spread = BALLS.divide(BALLS.subtract(tail.over(far, Tail.UNBOUNDED), tail.limit()), tail.limit()).magnitude().toDouble();
        assertTrue(spread <= (2.1 * slope + 1e-3) / far, () -> "spread " + spread);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // d = 2, where h = L (1 + c2/k^2 + c4/k^4 + ...); in higher dimensions h = L (1 - lambda p/k + ...)
        "2; 1 -1 -10500; EVEN", "2; -1 1 10500; ODD", "2; 1 1 3000 -9000000; EVEN", "3; 1 -133; EVEN",
        "3; 1 -11; ODD", "3; 1 -13; EVEN", "3; -1 15; ODD", "3; 1 -17; EVEN", "3; -1 133; ODD", "3; 2 -500; ODD", "6; 1 -40; EVEN", "11; -1 50 4; ODD"})
    void extremesFarFromTheFirstDegreeAreThoseOfEveryDegree(int dimension, String numbers, Parity parity) {
        List<Long> coefficients = Arrays.stream(numbers.split(" ")).map(Long::valueOf).toList();
        DecayLaw decay = SharedLaws.LAWS.of(kernel(coefficients), dimension, 20);
        ParityLaw.Constants constants = decay.power(parity).orElseThrow().constants().orElseThrow();
        Ball least = limit(dimension, coefficients);
        Ball greatest = least;
        String lowest = "limit";
        String highest = "limit";
        for (long degree = parity == Parity.EVEN ? 2 : 1; degree < 4000; degree += 2) {
            Ball value = scaled(dimension, coefficients, degree);
            if (value.lessThan(least).isCertain()) {
                least = value;
                lowest = Long.toString(degree);
            } else if (greatest.lessThan(value).isCertain()) {
                greatest = value;
                highest = Long.toString(degree);
            }
        }
        assertEquals(lowest, constants.extremes().lower().at());
        assertEquals(highest, constants.extremes().upper().at());
        assertTrue(constants.extremes().lower().value().overlaps(least), constants.extremes().lower() + " against " + least);
        assertTrue(constants.extremes().upper().value().overlaps(greatest), constants.extremes().upper() + " against " + greatest);
        assertTrue(constants.extremes().lower().value().relativeAccuracyBits() > 35 && constants.extremes().upper().value().relativeAccuracyBits() > 35);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"formula(\"1/(1+theta)\"); 3; 20", "formula(\"1/(1+theta)\"); 10; 33", "resntk(depth=2, alpha=1/2); 2; 38", "fc-ntk(depth=3); 4; 25"})
    void enclosuresOfSingleDegreesReachToTheTrueValue(String text, int dimension, int bits) {
        // to 2^-bits: the true value, to many more bits, is off the sum of singular terms by less than that and by more than its rounding
        for (Parity parity : Parity.values()) {
            Tail tail = SharedLaws.LAWS.scaledTail(Kernels.parse(text), dimension, parity, bits).orElseThrow();
            for (long degree = tail.from(); degree < tail.from() + 8; degree += 2) {
                Ball eigenvalue = Spectrum.eigenvalues(Kernels.parse(text), dimension, List.of(degree), 40).get(0).value();
                Ball value = BALLS.multiply(eigenvalue, BALLS.power(Ball.of(degree), dimension));
                assertTrue(tail.at(degree).overlaps(value), tail.at(degree) + " misses " + value);
                assertTrue(tail.over(degree, degree).overlaps(value), tail.over(degree, degree) + " misses " + value);
                assertTrue(tail.over(degree, degree + 2).overlaps(value), tail.over(degree, degree + 2) + " misses " + value);
            }
        }
    }

    @Property(tries = 30, seed = "3")
    void sideIsNotKnownWhereTheRemainderReachesAcrossTheLimit(@ForAll("dimensions") int dimension, @ForAll Parity parity, @ForAll @IntRange(min = -20, max = 20) int second,
            @ForAll @IntRange(min = 1, max = 4) int bits) {
        Tail tail = SharedLaws.LAWS.scaledTail(kernel(List.of(1L, (long) second)), dimension, parity, bits).orElseThrow();
        if (tail.at(tail.from()).overlaps(tail.limit())) {
            assertEquals(Truth.UNKNOWN, tail.isBelowLimit(tail.from()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12499/15000", "124999/150000", "1249999/1500000"})
    void supremumALittleAboveTheLimitIsInItsEnclosure(String coefficient) {
        // 2 pi k^2 mu_k is greatest near k = 10^5, where it exceeds its limit 1 by 1e-14, 1e-15 and 1e-16
        Kernel kernel = Kernels.parse("formula(\"-sin(theta/2) - " + coefficient + "*sin(theta/2)^3 - 8*10^9/3*sin(theta/2)^5 - 8*10^19/63*sin(theta/2)^7\")");
        Ball value = BALLS.multiply(new Eigenvalues(SharedLaws.LAWS).of(kernel, 2, List.of(99_998L), 30).get(0).value(), 99_998L * 99_998L);
        assertTrue(BALLS.divide(Ball.ONE, BALLS.multiply(Ball.of(2), BALLS.pi())).lessThan(value).isCertain());
        Extremes extremes = SharedLaws.LAWS.of(kernel, 2, 20).power(Parity.EVEN).orElseThrow().constants().orElseThrow().extremes();
        assertFalse(extremes.upper().value().lessThan(value).isCertain(), () -> extremes.upper() + " is less than " + value);
        assertTrue(extremes.upper().value().relativeAccuracyBits() > 35, () -> extremes.upper().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"theta*(2*pi-theta); -2", "theta^2*(2*pi-theta)^2; -24", "cos(theta)*0 + (pi-theta)^2; 2"})
    void bernoulliPolynomialsHaveOneValueOnTheCircle(String formula, int value) {
        DecayLaw decay = SharedLaws.LAWS.of(Kernels.parse("formula(\"" + formula + "\")"), 2, 15);
        for (Parity parity : Parity.values()) {
            ParityLaw.Power law = decay.power(parity).orElseThrow();
            Extremes extremes = law.constants().orElseThrow().extremes();
            for (Ball ball : List.of(law.limit(), extremes.lower().value(), extremes.upper().value())) {
                assertTrue(ball.contains(BigFraction.of(value)) && ball.relativeAccuracyBits() > 35, () -> parity + ": " + ball);
            }
        }
    }

    /** sum_j A_j sin(theta/2)^(2j+1). */
    private static Kernel kernel(List<Long> coefficients) {
        StringBuilder text = new StringBuilder("0");
        for (int j = 0; j < coefficients.size(); j++) {
            text.append(" + (").append(coefficients.get(j)).append(")*sin(theta/2)^").append(2 * j + 1);
        }
        return Kernels.parse("formula(\"" + text + "\")");
    }

    private static Ball limit(int dimension, List<Long> coefficients) {
        return BALLS.multiply(LimitConstant.of(dimension, 0).enclose(300), coefficients.get(0));
    }

    /** k^d sum_j A_j C_j / prod_{i < d+2j} (k - j - 1/2 + i). */
    private static Ball scaled(int dimension, List<Long> coefficients, long degree) {
        Ball sum = Ball.ZERO;
        for (int j = 0; j < coefficients.size(); j++) {
            Ball term = BALLS.multiply(LimitConstant.of(dimension, j).enclose(300), coefficients.get(j));
            for (int i = 0; i < dimension + 2 * j; i++) {
                term = BALLS.divide(term, BALLS.rational(BigFraction.of(2 * (degree - j + i) - 1, 2)));
            }
            sum = BALLS.add(sum, term);
        }
        return BALLS.multiply(sum, BALLS.power(Ball.of(degree), dimension));
    }
}

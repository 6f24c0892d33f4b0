package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Kernels that are not analytic in theta at the ends of [0, pi]: graded panels. */
class BranchPointEigenvaluesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(400);
    private static final int REFERENCE_DIGITS = 27;

    @Provide
    Arbitrary<Integer> dimensions() {
        return Arbitraries.of(2, 3, 4, 7, 12);
    }

    /** Values of one kernel on one sphere that an independent program computed, by the degree. */
    private record Reference(String kernel, int dimension, SortedMap<Long, BigDecimal> values) {
    }

    /** The values of branch_points.py and products.py, which are beside them. */
    static Stream<Reference> references() {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (String resource : List.of("branch-points.csv", "products.csv")) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(BranchPointEigenvaluesTest.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
                reader.lines().skip(1).map(line -> line.split(";"))
                        .forEach(cells -> references.computeIfAbsent(cells[0] + cells[1], key -> new Reference(cells[0], Integer.parseInt(cells[1]), new TreeMap<>())).values()
                                .put(Long.valueOf(cells[2]), new BigDecimal(cells[3])));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return references.values().stream();
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreeWithAnIndependentProgram(Reference reference) {
        List<Eigenvalue> found = Spectrum.eigenvalues(Kernels.parse(reference.kernel()), reference.dimension(), List.copyOf(reference.values().keySet()), REFERENCE_DIGITS);
        assertTrue(found.size() >= 5);
        for (Eigenvalue eigenvalue : found) {
            assertAgrees(eigenvalue.value(), reference.values().get(eigenvalue.degree()));
        }
    }

    private static void assertAgrees(Ball value, BigDecimal expected) {
        if (expected.signum() == 0) {
            assertTrue(value.isZero(), value.toString());
            return;
        }
        Ball relative = BALLS.divide(BALLS.subtract(value, rational(expected)), value);
        assertTrue(relative.magnitude().toDouble() < 1e-26, () -> value + " against " + expected);
        assertTrue(value.relativeAccuracyBits() > REFERENCE_DIGITS * 3.3, () -> value + " is too wide");
    }

    private static Ball rational(BigDecimal value) {
        return BALLS.multiply(BALLS.rational(BigFraction.of(value.unscaledValue())), BALLS.power(Ball.of(10), -value.scale()));
    }

    /** mu_k[(1-t)^nu] in closed form, on a sphere, to a number of digits and for a power that are drawn. */
    @Property(tries = 25, seed = "1")
    void powersOfTheDistanceHaveTheirClosedForm(@ForAll("dimensions") int dimension, @ForAll @IntRange(min = 1, max = 40) int numerator, @ForAll @IntRange(min = 1, max = 8) int denominator,
            @ForAll @IntRange(min = 0, max = 25) int degree, @ForAll @IntRange(min = 5, max = 60) int digits) {
        BigFraction nu = BigFraction.of(numerator, 2L * denominator);
        Kernel kernel = Kernels.parse("formula(\"sin(theta/2)^(" + numerator + "/" + denominator + ")\")");
        Ball value = Spectrum.eigenvalues(kernel, dimension, List.of((long) degree), digits).get(0).value();
        Ball expected = power(dimension, nu, degree);
        assertEquals(expected.isZero(), value.isZero());
        if (!value.isZero()) {
            assertTrue(value.overlaps(expected), () -> value + " misses " + expected);
            assertTrue(value.relativeAccuracyBits() >= digits * 3.32, () -> value + " is too wide");
        }
    }

    /** mu_k[((1-t)/2)^nu] = 2^(d-2) Gamma(d/2) Gamma(nu+(d-1)/2)/sqrt(pi) (-nu)_k/Gamma(k+nu+d-1). */
    private static Ball power(int dimension, BigFraction nu, int degree) {
        BigFraction rising = BigFraction.ONE;
        for (int i = 0; i < degree; i++) {
            rising = rising.multiply(nu.negate().add(i));
        }
        Ball gammas = BALLS.multiply(BALLS.gamma(BigFraction.of(dimension, 2)), BALLS.gamma(nu.add(BigFraction.of(dimension - 1, 2))));
        Ball scale = BALLS.divide(BALLS.shift(gammas, dimension - 2), BALLS.multiply(BALLS.sqrt(BALLS.pi()), BALLS.gamma(nu.add(degree + dimension - 1L))));
        return BALLS.multiply(scale, BALLS.rational(rising));
    }
}

package zonal.space.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;

/** Errors of a check are those of the given numbers, in both measures, and the tolerance is decided rightly. */
class ValueCheckTest {

    private static final Kernel SQUARE = Kernels.parse("formula(\"t^2\")");
    private static final Kernel NTK = Kernels.parse("fc-ntk(depth=1)");
    private static final MathContext DIGITS = new MathContext(60);

    @ParameterizedTest
    @CsvSource({"0.3, 0.09", "0.30000000000000004, 0.09", "0.7, 0.49", "-0.1, 0.010000000000000002", "1e-3, 1.0000001e-6", "0.9999999, 0.9999998000000101",
        "0.5, 0.24999999999999997", "0.123456789, 0.015", "1e-160, 1e-320"})
    void errorsAreThoseOfDecimalArithmetic(String t, String value) {
        BigDecimal truth = new BigDecimal(t).pow(2);
        BigDecimal error = new BigDecimal(value).subtract(truth).abs();
        Deviation row = ValueCheck.of(SQUARE).run(List.of(GivenValue.of("here", t, value))).rows().get(0);
        assertClose(error.divide(truth, DIGITS), row.relative().orElseThrow());
        assertClose(error.divide(new BigDecimal(Math.ulp(truth.doubleValue())), DIGITS), row.ulps().orElseThrow());
    }

    @Test
    void theUlpBelowAPowerOfTwoIsTheSmallerOne() {
        // the true value 1 - 1e-12 + 2.5e-25 lies below 1, where the doubles are 2^-53 apart
        double value = Math.nextDown(0.9999995 * 0.9999995);
        BigDecimal error = new BigDecimal(Double.toString(value)).subtract(new BigDecimal("0.9999995").pow(2)).abs();
        Deviation row = ValueCheck.of(SQUARE).run(List.of(GivenValue.of("here", "0.9999995", Double.toString(value)))).rows().get(0);
        assertClose(error.divide(new BigDecimal(0x1p-53), DIGITS), row.ulps().orElseThrow());
    }

    @Test
    void moreDigitsThanADoubleHoldsCount() {
        GivenValue given = GivenValue.of("here", "0", "0.318309886183790671537767526745028724068919291480912897495");
        Deviation row = ValueCheck.of(NTK).run(List.of(given)).rows().get(0);
        // 1/pi = 0.3183098861837906715377675267450287240689192914809128974953...: the 57 digits end 3.3e-58 below it
        assertEquals(1.08e-57, row.relative().orElseThrow().toDouble(), 0.05e-57);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.001, 1/1000, false", "1, 1.00100000000000000000000000000000001, 1/1000, true", "1, 1.00099999999, 1/1000, false", "1, 1, 0, false",
        "0, 1e-3, 1/1000, false", "0, -0.0011, 1/1000, true", "0, 0, 0, false", "0, 1e-300, 0, true", "1, NaN, 1000, true", "1, -inf, 1000, true"})
    void theToleranceIsDecided(String t, String value, String tolerance, boolean past) {
        CheckResult result = ValueCheck.of(SQUARE).withTolerance(BigFraction.parse(tolerance)).run(List.of(GivenValue.of("here", t, value)));
        assertEquals(past, !result.past().isEmpty());
    }

    @Test
    void digitsAreAddedForAnErrorCloseToTheTolerance() {
        // K(0) = 1/pi, and 1 - 0.3 pi lies between these two (mpmath, 100 digits)
        BigFraction below = BigFraction.of(new BigInteger("57522203923062028461206985016149134740849180187468253707516"), BigInteger.TEN.pow(60));
        BigFraction above = below.add(BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(60)));
        List<GivenValue> rows = List.of(GivenValue.of("here", "0", "0.3"));
        assertEquals(1, ValueCheck.of(NTK).withTolerance(below).run(rows).past().size());
        assertEquals(0, ValueCheck.of(NTK).withTolerance(above).run(rows).past().size());
    }

    @Test
    void nothingIsJudgedWithoutATolerance() {
        assertEquals(List.of(), ValueCheck.of(SQUARE).run(List.of(GivenValue.of("here", "1", "nan"))).past());
    }

    @Test
    void aNumberThatIsNotFiniteIsTheWorst() {
        CheckResult result = ValueCheck.of(SQUARE).run(List.of(GivenValue.of("a", "1", "100"), GivenValue.of("b", "1", "nan"), GivenValue.of("c", "1", "inf")));
        assertEquals("b", result.largestRelative().given().place());
        assertEquals("b", result.largestUlps().given().place());
    }

    @Test
    void aWrongConstantIsFound() {
        CheckResult right = ntk(Math.PI);
        assertEquals(List.of(), right.past());
        assertEquals(9, ntk(3.14159265).past().size());
    }

    private static CheckResult ntk(double pi) {
        return check(DoubleStream.iterate(-0.9, t -> t < 0.95, t -> t + 0.225).toArray(), t -> {
            double theta = Math.acos(t);
            return 2 * t * (pi - theta) / pi + Math.sin(theta) / pi;
        });
    }

    @Test
    void roundingToSinglePrecisionIsFound() {
        CheckResult result = check(new double[] {-0.8, 0.1, 0.3, 0.9}, t -> (float) (2 * t * (1 - Math.acos(t) / Math.PI) + Math.sqrt(1 - t * t) / Math.PI));
        assertEquals(4, result.past().size());
        assertTrue(result.largestRelative().relative().orElseThrow().toDouble() < 0x1p-24);
    }

    @Test
    void cancellationNearTheEndIsFound() {
        // the rounding of t * t, next to 1, is large beside what is left
        double t = 1 - 1e-9;
        List<GivenValue> rows = List.of(GivenValue.of(t, 1 - t * t), GivenValue.of(t, (1 - t) * (1 + t)));
        CheckResult result = ValueCheck.of(Kernels.parse("formula(\"1-t^2\")")).withTolerance(BigFraction.of(1, 1_000_000_000_000L)).run(rows);
        assertEquals(List.of(rows.get(0)), result.past().stream().map(Deviation::given).toList());
    }

    @Test
    void printedDoublesAreOtherNumbersThanTheDoubles() {
        // near t = 1 the kernel is steep: half an ulp of t is many of K
        double t = 1 - 1e-12;
        GivenValue printed = GivenValue.of("here", Double.toString(t), Double.toString(-Math.expm1(t - 1)));
        ValueCheck check = ValueCheck.of(Kernels.parse("formula(\"1-exp(t-1)\")"));
        assertTrue(check.run(List.of(printed)).rows().get(0).relative().orElseThrow().toDouble() > 1e-5);
        assertTrue(check.run(List.of(printed.asDoubles())).rows().get(0).ulps().orElseThrow().toDouble() <= 2);
    }

    @Test
    void eigenvaluesAreChecked() {
        List<GivenValue> rows = List.of(GivenValue.of("a", "2", "0.078125"), GivenValue.of("b", "3", "0"), GivenValue.of("c", "5", "1e-9"),
                GivenValue.of("d", "1", "0.3333"));
        CheckResult result = ValueCheck.ofEigenvalues(NTK, 3).withTolerance(BigFraction.of(1, 100_000_000_000L)).run(rows);
        assertEquals(List.of("c", "d"), result.past().stream().map(row -> row.given().place()).toList());
        // mu_5 = 0 is proved, so its error counts relative to K(1) = 2
        assertEquals(5e-10, result.rows().get(2).relative().orElseThrow().toDouble(), 1e-20);
        assertEquals(1e-4, result.rows().get(3).relative().orElseThrow().toDouble(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1.0000001, outside [-1, 1]", "x, contains the name x", "1+, 1+"})
    void aPointThatIsNoneIsRefusedWithItsPlace(String t, String message) {
        List<GivenValue> rows = List.of(GivenValue.of("values.csv:2", "0", "0"), GivenValue.of("values.csv:3", t, "0"));
        InputException refused = assertThrows(InputException.class, () -> ValueCheck.of(SQUARE).run(rows));
        assertTrue(refused.getMessage().startsWith("values.csv:3: ") && refused.getMessage().contains(message), refused.getMessage());
    }

    private static CheckResult check(double[] points, DoubleUnaryOperator implementation) {
        List<GivenValue> rows = DoubleStream.of(points).mapToObj(t -> GivenValue.of(t, implementation.applyAsDouble(t))).toList();
        return ValueCheck.of(NTK).withTolerance(BigFraction.of(1, 10_000_000_000_000L)).run(rows);
    }

    /** The enclosure is that of the number, to the digits that a report prints; next to nothing if the number is zero. */
    private static void assertClose(BigDecimal expected, Ball found) {
        if (expected.signum() == 0) {
            assertTrue(found.magnitude().toDouble() < 1e-25, found.toString());
            return;
        }
        assertEquals(1, found.toDouble() / expected.doubleValue(), 1e-6, expected + " " + found);
        assertTrue(found.relativeAccuracyBits() > 12, found.toString());
    }
}

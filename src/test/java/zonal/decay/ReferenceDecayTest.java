package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zonal.decay.Extremes.Extreme;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Values of an independent program (the scripts are beside the data). */
class ReferenceDecayTest {

    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]+)");
    private static final BallArithmetic BALLS = new BallArithmetic(200);
    private static final DecayLaws LAWS = new DecayLaws();

    @ParameterizedTest
    @MethodSource("extremes")
    void boundsHoldAndAreAttained(List<String> row) {
        Parity parity = Parity.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT));
        ParityLaw.Power law = LAWS.of(Kernels.parse(row.get(0)), Integer.parseInt(row.get(1)), 20).power(parity).orElseThrow();
        assertEquals(BigFraction.of(Integer.parseInt(row.get(3))), law.exponent());
        Extremes extremes = law.constants().orElseThrow().extremes();
        long largest = Long.parseLong(row.get(4));
        assertExtreme(extremes.lower(), law.limit(), row.get(5), Long.parseLong(row.get(6)), largest, 1);
        assertExtreme(extremes.upper(), law.limit(), row.get(7), Long.parseLong(row.get(8)), largest, -1);
    }

    /** An extreme well inside the range of the reference is the extreme; one at its end is on the way to the limit. */
    private static void assertExtreme(Extreme extreme, Ball limit, String reference, long degree, long largest, int sign) {
        Ball value = number(reference);
        if (degree < largest - 2) {
            assertEquals(Long.toString(degree), extreme.at());
            Ball relative = BALLS.divide(BALLS.subtract(extreme.value(), value), value);
            assertTrue(relative.magnitude().toDouble() < 1e-13, extreme + " against " + reference);
        } else {
            assertEquals("limit", extreme.at());
            assertTrue(extreme.value().overlaps(limit));
            Ball beyond = BALLS.subtract(value, extreme.value());
            assertTrue((sign > 0 ? beyond.isPositive() : beyond.isNegative()).isCertain(), extreme + " against " + reference);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void eigenvaluesOfAnyDegreeAreTheReference(List<String> row) {
        int digits = (int) row.get(3).replaceFirst("e.*", "").chars().filter(Character::isDigit).count();
        Ball value = new Eigenvalues(LAWS).of(Kernels.parse(row.get(0)), Integer.parseInt(row.get(1)), List.of(Long.parseLong(row.get(2))), digits).get(0).value();
        Ball reference = number(row.get(3));
        if (reference.isZero()) {
            assertTrue(value.isZero());
            return;
        }
        Ball relative = BALLS.divide(BALLS.subtract(value, reference), reference);
        assertTrue(relative.magnitude().toDouble() < 10 * Math.pow(10, -digits + 1), row + " against " + value);
    }

    static Stream<List<String>> extremes() throws IOException {
        return rows("extremes.csv");
    }

    static Stream<List<String>> values() throws IOException {
        // of the small degrees those where either route is taken
        return Stream.concat(rows("eigenvalues.csv").filter(row -> Integer.parseInt(row.get(2)) >= 300), rows("large.csv"));
    }

    private static Stream<List<String>> rows(String name) throws IOException {
        try (InputStream stream = ReferenceDecayTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(ReferenceDecayTest::fields);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (Matcher matcher = FIELD.matcher(line); matcher.find();) {
            fields.add(matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
        }
        return fields;
    }

    private static Ball number(String text) {
        BigDecimal decimal = new BigDecimal(text);
        return BALLS.rational(BigFraction.of(decimal.unscaledValue()).multiply(BigFraction.of(10).pow(-decimal.scale())));
    }
}

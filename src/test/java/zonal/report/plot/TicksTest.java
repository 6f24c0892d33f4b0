package zonal.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LINEAR      | -0.3   | 3.1    | 7 | 0 0.5 1.0 1.5 2.0 2.5 3.0 | 0",
        "LINEAR      | -0.3   | 3.1    | 4 | 0 1 2 3                   | 0",
        "LINEAR      | -0.011 | 0.012  | 3 | −0.01 0 0.01              | 0",
        "LINEAR      | -1.1e-6 | 1.2e-6 | 5 | −1.0 −0.5 0 0.5 1.0      | -6",
        "LINEAR      | 0      | 41000  | 6 | 0 1 2 3 4                 | 4",
        "LINEAR      | 0      | 2500   | 3 | 0 1000 2000               | 0",
        "LOGARITHMIC | 0.5    | 2000   | 9 | 100 101 102 103           | 0",
        "LOGARITHMIC | 1e-16  | 2      | 6 | 10−15 10−12 10−9 10−6 10−3 100 | 0",
        "LOGARITHMIC | 9      | 60     | 6 | 10 20 50                  | 0",
        "LOGARITHMIC | 1.1e-7 | 6e-7   | 6 | 2·10−7 5·10−7             | 0",
        "LOGARITHMIC | 1.05   | 1.5    | 4 | 1.2 1.4                   | 0",
        "ANGLE       | -0.1   | 3.2    | 9 | 0 π/4 π/2 3π/4 π          | 0",
        "ANGLE       | -1.6   | 4      | 9 | −π/2 −π/4 0 π/4 π/2 3π/4 π 5π/4 | 0",
    })
    void labels(Axis.Scale scale, double lower, double upper, int most, String labels, int exponent) {
        Ticks ticks = Ticks.of(scale, new Range(lower, upper), most);
        assertEquals(List.of(labels.split(" ")), ticks.labelled().stream().map(tick -> tick.label().text()).toList());
        assertEquals(exponent, ticks.exponent());
    }

    /** What a label says is where its tick stands, inside the range, and there are enough ticks to read the axis. */
    @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void linearLabelsSayTheValue(@ForAll @DoubleRange(min = -10, max = 10) double lower, @ForAll @IntRange(min = -9, max = 6) int size,
            @ForAll @IntRange(min = -9, max = 6) int sizeOfLength, @ForAll @IntRange(min = 3, max = 9) int most) {
        double least = lower * Math.pow(10, size);
        Range range = Range.around(DoubleStream.of(least, least + Math.pow(10, sizeOfLength)), Axis.Scale.LINEAR);
        Ticks ticks = Ticks.of(Axis.Scale.LINEAR, range, most);
        assertTrue(ticks.labelled().size() <= most + 1 && ticks.labelled().size() > 0, ticks.toString());
        for (Ticks.Tick tick : ticks.labelled()) {
            double said = Double.parseDouble(tick.label().text().replace('\u2212', '-') + "e" + ticks.exponent());
            assertEquals(tick.value(), said, 1e-12 * Math.abs(said));
            assertTrue(range.contains(tick.value()) && tick.label().text().length() < 12, tick.toString());
        }
    }
}

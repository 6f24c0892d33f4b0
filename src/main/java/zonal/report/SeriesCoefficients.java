package zonal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaMathematica;
import zonal.symbolic.FormulaText;
import zonal.symbolic.HermiteSeries;

/** The coefficients of the Hermite series in a kernel, as lists in other languages. */
final class SeriesCoefficients {

    /** Pairs of doubles have about as much. */
    private static final int BITS = 128;
    private static final int PLACES = 40;

    private SeriesCoefficients() {
    }

    /** Lists of pairs of doubles. */
    static String python(Kernel kernel) {
        return write(kernel, name -> name, "# ", "", "[\n    ", "\n]\n", SeriesCoefficients::pair);
    }

    /** A coefficient that is not told from zero is one that vanishes by symmetry, or too small to matter. */
    private static String pair(Ball ball) {
        if (ball.containsZero()) {
            return "(0.0, 0.0)";
        }
        double high = ball.toDouble();
        return "(" + high + ", " + new BallArithmetic(BITS).subtract(ball, Ball.exactly(high)).toDouble() + ")";
    }

    /** Lists of numbers of forty decimal places. */
    static String mathematica(Kernel kernel) {
        return write(kernel, FormulaMathematica::name, "(* ", " *)", "{\n  ", "\n};\n", SeriesCoefficients::decimal);
    }

    /** All decimal places that are known, and a few more: the accuracy of the coefficients is absolute. */
    private static String decimal(Ball ball) {
        if (ball.containsZero()) {
            return "0";
        }
        BigDecimal midpoint = new BigDecimal(ball.mantissa());
        BigDecimal power = BigDecimal.valueOf(2).pow((int) Math.abs(ball.exponent()));
        BigDecimal value = ball.exponent() < 0 ? midpoint.divide(power, PLACES, RoundingMode.HALF_EVEN) : midpoint.multiply(power).setScale(PLACES);
        return value.stripTrailingZeros().toPlainString();
    }

    private static String write(Kernel kernel, Function<String, String> naming, String comment, String commentEnd, String open, String close,
            Function<Ball, String> number) {
        Map<String, Formula.Expectation> series = new LinkedHashMap<>();
        kernel.recursion().layers().stream().flatMap(layer -> layer.definitions().stream()).flatMap(definition -> HermiteSeries.in(definition.formula()).stream())
                .forEach(expectation -> series.putIfAbsent(HermiteSeries.name(expectation), expectation));
        return series.entrySet().stream().map(entry -> {
            List<Ball> coefficients = HermiteSeries.of(entry.getValue()).truncated(BITS).coefficients();
            String what = comment + "squares of the Hermite coefficients of " + FormulaText.print(entry.getValue().function()) + " at variance "
                    + FormulaText.print(entry.getValue().variance()) + commentEnd + "\n";
            return "\n\n" + what + naming.apply(entry.getKey()) + " = " + open
                    + coefficients.stream().map(number).collect(Collectors.joining(",\n" + open.substring(2))) + close;
        }).collect(Collectors.joining());
    }
}

package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

class ZeroSeriesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(700);

    private static List<ZeroSeries> series(String kernel) {
        return ZeroSeries.of(Kernels.parse(kernel));
    }

    @Test
    void theCovarianceOfOneHiddenLayerVanishesToThirdOrderAtMinusOne() {
        List<ZeroSeries> series = series("fc-nngp(depth=1)");
        assertEquals(1, series.size());
        assertEquals(-1, series.get(0).point());
        assertEquals(3, series.get(0).order());
        assertEquals(List.of("1/(3*pi)", "0", "-1/(30*pi)", "0", "1/(840*pi)"), series.get(0).coefficients().subList(0, 5).stream().map(FormulaText::print).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            formula("exp(t)-1-t")                  @ 0  @ 2
            formula("1-2*t+t^2")                   @ 1  @ 2
            formula("2/pi*asin(t)")                @ 0  @ 1
            formula("sqrt(1+t)")                   @ -1 @ 1
            formula("theta^2-2+2*cos(theta)")      @ 1  @ 4
            formula("exp(cos(theta))-exp(-1)")     @ -1 @ 2
            resntk(depth=1, alpha=1)               @ -1 @ 1
            """)
    void zerosAreFoundWithTheirOrder(String kernel, int point, int order) {
        List<ZeroSeries> series = series(kernel);
        assertEquals(List.of(point + ":" + order), series.stream().map(s -> s.point() + ":" + s.order()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-nngp(depth=2)", "laplace(c=1)", "formula(\"(1+t)^(1/3)\")", "formula(\"abs(theta-pi/2)\")", "formula(\"0\")",
            "formula(\"t^13\")"})
    void thereIsNoneWhereTheKernelIsNotZeroOrNotAnalyticOrTooFlat(String kernel) {
        assertEquals(List.of(), series(kernel));
    }

    /** The bound of the remainder at several points of the interval; at its end, ten terms are too few. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-nngp(depth=1)", "formula(\"exp(t)-1-t\")", "formula(\"theta^2-2+2*cos(theta)\")", "formula(\"exp(sin(3*theta))*cos(5*theta)-1\")"})
    void theSeriesIsWithinItsBound(String text) {
        Kernel kernel = Kernels.parse(text);
        for (ZeroSeries series : ZeroSeries.of(kernel)) {
            assertTrue(series.radius().compareTo(BigFraction.of(1, 64)) >= 0, text + " " + series.radius());
            for (int part : new int[] {1, 2, 5, 1000}) {
                assertTrue(isWithinBound(kernel, series, series.radius().divide(part), series.coefficients().size()), text + " at the radius/" + part);
            }
            assertFalse(isWithinBound(kernel, series, series.radius(), 10), "ten terms would do for " + text);
        }
    }

    /** The first coefficient that is left out is zero, though not all of them are: the bound has to look at the whole interval. */
    @Test
    void theBoundDoesNotRelyOnTheNextCoefficient() {
        Kernel kernel = Kernels.parse("formula(\"t+10^6*t^26\")");
        ZeroSeries series = ZeroSeries.of(kernel).get(0);
        assertTrue(isWithinBound(kernel, series, series.radius(), series.coefficients().size()), series.toString());
    }

    private static boolean isWithinBound(Kernel kernel, ZeroSeries series, BigFraction distance, int terms) {
        Ball x = BALLS.rational(distance);
        Ball error = BALLS.abs(BALLS.subtract(sum(series, x, terms), valueAtDistance(kernel, series, x)));
        Ball bound = BALLS.multiply(BALLS.abs(sum(series, x, 1)), BALLS.power(Ball.of(2), -ZeroSeries.ACCURACY));
        return error.lessThan(bound).isCertain();
    }

    private static Ball sum(ZeroSeries series, Ball x, int terms) {
        Ball sum = Ball.ZERO;
        for (int j = 0; j < terms; j++) {
            Ball term = BALLS.multiply(Program.valueOf(series.coefficients().get(j), BALLS), BALLS.power(x, series.order() + j));
            sum = BALLS.add(sum, term);
        }
        return sum;
    }

    /** K at the distance x: the point t with series.distance() = x, found from what the distance is. */
    private static Ball valueAtDistance(Kernel kernel, ZeroSeries series, Ball x) {
        if (kernel.entireInCosine().isPresent()) {
            Ball t = BALLS.subtract(Ball.of(series.point()), BALLS.multiply(Ball.of(series.point() > 0 ? 1 : -1), x));
            return Program.of(kernel.entireInCosine().get(), Kernel.COSINE).evaluate(BALLS, t);
        }
        Ball theta = switch (series.point()) {
            case 1 -> x;
            case -1 -> BALLS.subtract(BALLS.pi(), x);
            default -> BALLS.subtract(BALLS.divide(BALLS.pi(), Ball.of(2)), x);
        };
        return kernel.recursion().evaluate(BALLS, theta);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-nngp(depth=1)", "formula(\"exp(t)-1-t\")", "formula(\"2/pi*asin(t)\")", "formula(\"theta^2-2+2*cos(theta)\")"})
    void theDistanceIsZeroAtThePoint(String text) {
        ZeroSeries series = series(text).get(0);
        Formula at = Formulas.substitute(series.distance(), Map.of("t", Formulas.integer(series.point())));
        assertTrue(Program.valueOf(at, BALLS).containsZero(), FormulaText.print(at));
    }
}

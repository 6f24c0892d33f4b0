package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.kernel.Kernels;
import zonal.symbolic.FormulaParser;

class SeriesCoefficientsTest {

    /** The lists that are written, summed as the programs sum them, give the certified kernel. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-nngp(depth=1, activation=tanh)", "fc-nngp(depth=1, activation=swish)"})
    void theListsSumToTheKernel(String text) {
        Kernel kernel = Kernels.parse(text);
        List<Double> decimal = SeriesCoefficients.mathematica(kernel).lines().filter(line -> line.matches("\\s+[0-9.]+,?"))
                .map(line -> Double.valueOf(line.replace(",", "").strip())).toList();
        List<Double> pairs = SeriesCoefficients.python(kernel).lines().filter(line -> line.strip().startsWith("("))
                .map(line -> Double.valueOf(line.strip().substring(1, line.strip().indexOf(',')))).toList();
        assertEquals(pairs.size(), decimal.size());
        assertTrue(decimal.size() > 60, decimal.size() + " coefficients");
        double expected = KernelValues.at(kernel, FormulaParser.parse("9/10"), 20).toDouble();
        assertEquals(expected, sum(decimal, 0.9) / sum(decimal, 1), 1e-14);
        assertEquals(expected, sum(pairs, 0.9) / sum(pairs, 1), 1e-14);
    }

    private static double sum(List<Double> coefficients, double u) {
        double sum = 0;
        for (int p = coefficients.size() - 1; p >= 0; p--) {
            sum = sum * u + coefficients.get(p);
        }
        return sum;
    }

    @Test
    void kernelsWithoutSeriesHaveNoLists() {
        assertEquals("", SeriesCoefficients.python(Kernels.parse("fc-ntk(depth=2)")));
    }
}

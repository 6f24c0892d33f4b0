package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import zonal.number.DecimalEnclosure;

class ReportsTest {

    private static final SpectrumReport SPECTRUM = new SpectrumReport("fc-ntk(depth=1)", 3, 5, List.of(
            new SpectrumReport.Row(0, "1", new DecimalEnclosure("1.0000", "0")), new SpectrumReport.Row(3, "7", new DecimalEnclosure("0", "0"))));
    private static final EvaluationReport EVALUATION = new EvaluationReport("laplace(c=1)", 5, List.of(
            new EvaluationReport.Value("0.50", new DecimalEnclosure("0.36788", "6e-6"))));

    @Test
    void spectraInCsvHaveTheAgreedHeader() {
        assertEquals("k,multiplicity,eigenvalue,radius\n0,1,1.0000,0\n3,7,0,0\n", SPECTRUM.csv());
    }

    @Test
    void spectraInJsonHaveNumbersForDimDigitsAndKOnly() {
        assertEquals("""
                {
                  "kernel" : "fc-ntk(depth=1)",
                  "dim" : 3,
                  "digits" : 5,
                  "eigenvalues" : [
                    {
                      "k" : 0,
                      "multiplicity" : "1",
                      "value" : "1.0000",
                      "radius" : "0"
                    },
                    {
                      "k" : 3,
                      "multiplicity" : "7",
                      "value" : "0",
                      "radius" : "0"
                    }
                  ]
                }
                """, SPECTRUM.json());
    }

    @Test
    void valuesInCsvEchoThePointAsGiven() {
        assertEquals("t,value,radius\n0.50,0.36788,6e-6\n", EVALUATION.csv());
    }

    @Test
    void valuesInJsonHaveANumberForDigitsOnly() {
        assertEquals("""
                {
                  "kernel" : "laplace(c=1)",
                  "digits" : 5,
                  "values" : [
                    {
                      "t" : "0.50",
                      "value" : "0.36788",
                      "radius" : "6e-6"
                    }
                  ]
                }
                """, EVALUATION.json());
    }

    @Test
    void valuesInLatexHavePowersOfTen() {
        assertEquals("""
                \\begin{tabular}{rrr}
                \\toprule
                $t$ & $K(t)$ & radius \\\\
                \\midrule
                $0.50$ & $0.36788$ & $6 \\cdot 10^{-6}$ \\\\
                \\bottomrule
                \\end{tabular}
                """, EVALUATION.latex());
    }
}

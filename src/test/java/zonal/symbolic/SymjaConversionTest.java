package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;

class SymjaConversionTest {

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.entire().filter(formula -> !FormulaText.print(formula).contains("jquot"));
    }

    @Property(tries = 500, seed = "1")
    void aFormulaComesBackWithTheSameValue(@ForAll("formulas") Formula formula, @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double y) {
        SymjaConversion conversion = new SymjaConversion();
        Formula back = conversion.toFormula(conversion.toSymja(formula));
        TreeEvaluation tree = new TreeEvaluation(Map.of("x", x, "y", y));
        double expected = tree.value(formula);
        assertEquals(expected, value(back, x, y), 1e-11 * tree.magnitude(), FormulaText.print(formula));
    }

    @Property(tries = 100, seed = "1")
    void besselQuotientsBecomeElementary(@ForAll @IntRange(min = 0, max = 4) int order, @ForAll @DoubleRange(min = 2, max = 5) double x) {
        SymjaConversion conversion = new SymjaConversion();
        Formula quotient = Formulas.besselQuotient(order, Formulas.variable("x"));
        assertEquals(value(quotient, x, 0), value(conversion.toFormula(conversion.toSymja(quotient)), x, 0), 1e-11);
    }

    @Test
    void whatIsNoFormulaIsRefused() {
        SymjaConversion conversion = new SymjaConversion();
        assertThrows(DerivationException.class, () -> conversion.toFormula(F.CInfinity));
        assertThrows(DerivationException.class, () -> conversion.toFormula(S.Indeterminate));
        assertThrows(DerivationException.class, () -> conversion.toFormula(F.CI));
        assertThrows(DerivationException.class, () -> conversion.toFormula(F.num(0.5)));
        assertThrows(DerivationException.class, () -> conversion.toFormula(F.Power(F.C2, F.Sin(F.C1))));
        assertThrows(DerivationException.class, () -> conversion.toFormula(F.Integrate(F.Sin(F.C1), F.C2)));
        assertThrows(DerivationException.class, () -> conversion.toFormula(F.Dummy("x")));
    }

    private static double value(Formula formula, double x, double y) {
        return new TreeEvaluation(Map.of("x", x, "y", y)).value(formula);
    }
}

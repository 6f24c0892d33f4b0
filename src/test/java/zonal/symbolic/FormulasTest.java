package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FormulasTest {

    private static final Formula X = Formulas.variable("x");
    private static final Formula Y = Formulas.variable("y");
    private static final BigFraction HALF = BigFraction.of(1, 2);

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.entire();
    }

    @Test
    void sumsAndProductsAreFlatWithFoldedConstants() {
        assertEquals(new Formula.Sum(List.of(X, Formulas.integer(3), Y)), Formulas.add(X, Formulas.integer(1), Formulas.add(Y, Formulas.integer(2))));
        assertEquals(new Formula.Product(List.of(Formulas.integer(-6), X, Y)), Formulas.multiply(X, Formulas.integer(2),
                Formulas.multiply(Formulas.integer(-3), Y)));
        assertEquals(X, Formulas.add(Formulas.integer(-1), X, Formulas.integer(1)));
        assertEquals(X, Formulas.multiply(Formulas.integer(2), X, Formulas.rational(HALF)));
        assertEquals(Formulas.integer(0), Formulas.multiply(X, Formulas.integer(0)));
        assertEquals(Formulas.integer(0), Formulas.add());
        assertEquals(Formulas.integer(1), Formulas.multiply());
    }

    @Test
    void powersAreMergedOnlyWhereThatIsSound() {
        assertEquals(new Formula.Power(X, BigFraction.of(3, 2)), Formulas.power(Formulas.sqrt(X), BigFraction.of(3)));
        assertEquals(new Formula.Power(new Formula.Power(X, BigFraction.of(2)), HALF), Formulas.sqrt(Formulas.power(X, BigFraction.of(2))));
        assertEquals(new Formula.Power(Formulas.multiply(X, Y), HALF), Formulas.sqrt(Formulas.multiply(X, Y)));
        assertEquals(Formulas.multiply(Formulas.integer(9), Formulas.power(X, BigFraction.of(2))),
                Formulas.power(Formulas.multiply(Formulas.integer(-3), X), BigFraction.of(2)));
        assertEquals(Formulas.integer(1), Formulas.power(X, BigFraction.ZERO));
        assertEquals(Formulas.rational(BigFraction.of(27, 8)), Formulas.power(Formulas.rational(BigFraction.of(9, 4)), BigFraction.of(3, 2)));
        assertEquals(new Formula.Power(Formulas.integer(2), HALF), Formulas.sqrt(Formulas.integer(2)));
        assertEquals(new Formula.Power(Formulas.integer(-4), HALF), Formulas.sqrt(Formulas.integer(-4)));
        assertThrows(ArithmeticException.class, () -> Formulas.divide(X, Formulas.integer(0)));
    }

    @Test
    void rationalsHaveTheSignInTheNumerator() {
        Formula.Rational inverse = (Formula.Rational) Formulas.power(Formulas.integer(-1), BigFraction.of(-3));
        assertEquals("-1", inverse.value().getNumerator().toString());
    }

    @Property(tries = 500, seed = "1")
    void substitutionCommutesWithEvaluation(@ForAll("formulas") Formula formula, @ForAll("formulas") Formula inner,
            @ForAll @DoubleRange(min = -1, max = 1) double x) {
        Map<String, Double> outer = Map.of("x", x, "y", 0.7);
        double value = new TreeEvaluation(outer).value(inner);
        TreeEvaluation direct = new TreeEvaluation(Map.of("x", value, "y", x));
        double expected = direct.value(formula);
        double actual = new TreeEvaluation(outer).value(Formulas.substitute(formula, Map.of("x", inner, "y", X)));
        if (direct.magnitude() < 1e4) {
            assertEquals(expected, actual, 1e-11 * direct.magnitude() * direct.magnitude());
        }
    }

    @Test
    void variablesAndSize() {
        Formula formula = FormulaParser.parse("y*sin(x/2)^2 + y + pi");
        assertEquals(Set.of("x", "y"), Formulas.variables(formula));
        assertEquals(10, FormulaSize.nodes(formula));
        assertEquals(6, FormulaSize.depth(formula));
    }

    @Test
    void formulasTooDeepToFollowAreRefused() {
        Formula deep = X;
        for (int i = 0; i < 20_000; i++) {
            deep = Formulas.call(Formula.Head.SIN, deep);
        }
        Formula tooDeep = deep;
        assertEquals(20_001, FormulaSize.depth(tooDeep));
        assertThrows(IllegalArgumentException.class, () -> Program.of(tooDeep, "x"));
        assertTrue(NormalForm.tryOf(tooDeep).isEmpty());
    }
}

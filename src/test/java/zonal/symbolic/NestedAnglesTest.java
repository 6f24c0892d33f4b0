package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

class NestedAnglesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(256);
    private static final String RATIO = "(1 - 2*#*jquot(1, #)/(pi*jquot(0, #/2)^2))";

    @Provide
    Arbitrary<NestedFormulas.Equal> equal() {
        return NestedFormulas.equal();
    }

    @Provide
    Arbitrary<Formula> formulas() {
        return NestedFormulas.any();
    }

    @Provide
    Arbitrary<Formula> perturbations() {
        return NestedFormulas.perturbations();
    }

    @Property(tries = 150, seed = "1")
    void identitiesTrueByConstructionAreProved(@ForAll("equal") NestedFormulas.Equal sides) {
        assertInstanceOf(IdentityDecision.Proved.class, Identities.decide(sides.left(), sides.right()),
                () -> FormulaText.print(sides.left()) + " = " + FormulaText.print(sides.right()));
    }

    @Property(tries = 150, seed = "2")
    void perturbedIdentitiesAreRefuted(@ForAll("equal") NestedFormulas.Equal sides, @ForAll("perturbations") Formula perturbation) {
        Formula wrong = Formulas.add(sides.right(), perturbation);
        NestedAngles angles = new NestedAngles();
        assertFalse(angles.isZero(Formulas.subtract(angles.rewrite(sides.left()), angles.rewrite(wrong))));
        assertInstanceOf(IdentityDecision.Refuted.class, Identities.decide(sides.left(), wrong));
    }

    @Property(tries = 150, seed = "3")
    void rewritingKeepsTheValue(@ForAll("formulas") Formula formula, @ForAll @IntRange(min = -29, max = 29) int t) {
        NestedAngles angles = new NestedAngles();
        Formula rewritten = angles.rewrite(formula);
        Ball at = BALLS.rational(BigFraction.of(t, 30));
        Ball value = value(formula, at);
        Ball after = value(rewritten, angles, at);
        Statistics.label("known").collect(value.isFinite() && after.isFinite());
        assertTrue(value.overlaps(after), () -> FormulaText.print(formula) + " -> " + FormulaText.print(rewritten));
    }

    @Property(tries = 150, seed = "4")
    void theDerivativeIsTheFirstCoefficientOfTheJet(@ForAll("formulas") Formula formula, @ForAll @IntRange(min = -29, max = 29) int t) {
        NestedAngles angles = new NestedAngles();
        Formula derivative = angles.derivative(angles.rewrite(formula));
        JetArithmetic<Ball> jets = new JetArithmetic<>(BALLS, 1);
        Ball at = BALLS.rational(BigFraction.of(t, 30));
        Jet<Ball> jet = Program.of(formula, "t").evaluate(jets, jets.variable(at));
        Ball value = value(derivative, angles, at);
        Statistics.label("known").collect(value.isFinite() && jet.coefficient(1).isFinite());
        assertTrue(jet.coefficient(1).overlaps(value), () -> FormulaText.print(formula) + " -> " + FormulaText.print(derivative));
    }

    @Test
    void anAngleIsNamedOnceHoweverItIsPassedOn() {
        NestedAngles angles = new NestedAngles();
        Formula fromCosine = angles.rewrite(FormulaParser.parse("acos((sin(theta) + (pi - theta)*cos(theta))/pi)"));
        Formula fromRatio = angles.rewrite(FormulaParser.parse("2*asin(sin(theta/2)*sqrt(" + RATIO.replace("#", "theta") + "))"));
        Formula fromSine = angles.rewrite(FormulaParser.parse("pi/2 - asin(t - (t*acos(t) - sqrt(1 - t^2))/pi)"));
        Formula reflected = angles.rewrite(FormulaParser.parse("pi - acos(-(sin(theta) + (pi - theta)*cos(theta))/pi)"));
        assertEquals(1, angles.definitions().size());
        assertTrue(NormalForm.identical(fromCosine, fromRatio));
        assertTrue(NormalForm.identical(fromCosine, fromSine));
        assertTrue(NormalForm.identical(fromCosine, reflected));
    }

    @Test
    void definitionsAreComposedAtAnyAngle() {
        List<Definition> layers = List.of(new Definition("S", FormulaParser.parse("(sin(theta) + (pi - theta)*cos(theta))/pi")),
                new Definition("R", FormulaParser.parse(RATIO.replace("#", "theta"))),
                new Definition("b", FormulaParser.parse("2*asin(sin(theta/2)*sqrt(R))")),
                new Definition("N", FormulaParser.parse("(sin(b) + (pi - b)*cos(b))/pi + S*(1 - b/pi)")));
        NestedAngles angles = new NestedAngles();
        Formula reflected = angles.compose(layers, "N", angles.acos(angles.rewrite(FormulaParser.parse("-t"))));
        Formula typed = angles.rewrite(NestedFormulas.kappa1(NestedFormulas.kappa1(FormulaParser.parse("-t"))));
        Formula factor = angles.rewrite(Formulas.subtract(Formulas.integer(1), Formulas.divide(Formulas.call(Formula.Head.ACOS,
                NestedFormulas.kappa1(FormulaParser.parse("-t"))), Formulas.pi())));
        Formula first = angles.rewrite(NestedFormulas.kappa1(FormulaParser.parse("-t")));
        assertTrue(angles.isZero(Formulas.subtract(reflected, Formulas.add(typed, Formulas.multiply(first, factor)))));
        assertFalse(angles.isZero(Formulas.subtract(reflected, Formulas.add(typed, factor))));
        assertEquals(1, angles.definitions().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (sqrt(1 - t^2) + t*(pi - acos(t)))/pi | 1 - acos(t)/pi
            acos(t)                               | -1/sqrt(1 - t^2)
            theta^2                               | -2*theta/sin(theta)
            acos(t^2/2)                           | -t/sqrt(1 - t^4/4)
            cos(3*acos(t/2))                      | 3*sin(3*acos(t/2))/(2*sin(acos(t/2)))
            exp(acos(t/2))                        | -exp(acos(t/2))/(2*sqrt(1 - t^2/4))
            a*t                                   | a
            """)
    void derivativesByTheCosine(String formula, String derivative) {
        NestedAngles angles = new NestedAngles();
        Formula found = angles.derivative(angles.rewrite(FormulaParser.parse(formula)));
        assertTrue(angles.isZero(Formulas.subtract(found, angles.rewrite(FormulaParser.parse(derivative)))), () -> FormulaText.print(found));
    }

    @Test
    void aSquareRootOfASquareKeepsItsSign() {
        assertFalse(isProved("sqrt(1 - (1 - t^2))", "t"));
        assertFalse(isProved("acos(t^2)", "2*acos(t)"));
        assertFalse(isProved("asin(2*t*sqrt(1 - t^2))", "2*asin(t)"));
        assertFalse(isProved("2*asin(t)", "acos(1 - 2*t^2)"));
    }

    @Test
    void formulasThatGrowAreRefused() {
        NestedAngles angles = new NestedAngles();
        List<Definition> doubling = new ArrayList<>(List.of(new Definition("a0", FormulaParser.parse("sin(theta) + theta"))));
        for (int i = 1; i < 40; i++) {
            doubling.add(new Definition("a" + i, FormulaParser.parse("a%1$d*(a%1$d + theta)".formatted(i - 1))));
        }
        assertThrows(InputException.class, () -> angles.compose(doubling, "a39", Formulas.variable("theta")));
    }

    private static boolean isProved(String left, String right) {
        NestedAngles angles = new NestedAngles();
        return angles.isZero(Formulas.subtract(angles.rewrite(FormulaParser.parse(left)), angles.rewrite(FormulaParser.parse(right))));
    }

    private static Ball value(Formula formula, Ball t) {
        return Program.compile(List.of("t"), List.of(new Definition("theta", FormulaParser.parse("acos(t)")), new Definition("#value", formula)), List.of("#value"))
                .evaluate(BALLS, t);
    }

    /** The value of a formula in theta and the named angles. */
    private static Ball value(Formula rewritten, NestedAngles angles, Ball t) {
        List<Definition> definitions = new ArrayList<>(List.of(new Definition("theta", FormulaParser.parse("acos(t)"))));
        definitions.addAll(angles.definitions());
        definitions.add(new Definition("#value", rewritten));
        return Program.compile(List.of("t"), definitions, List.of("#value")).evaluate(BALLS, t);
    }
}

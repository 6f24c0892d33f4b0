package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexInterval;
import zonal.number.DoubleArithmetic;
import zonal.number.Interval;
import zonal.number.MeanValueArithmetic;

class ProgramTest {

    private static final DoubleArithmetic DOUBLES = new DoubleArithmetic();

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.entire();
    }

    @Property(tries = 2000, seed = "1")
    void agreesWithEvaluationOfTheTree(@ForAll("formulas") Formula formula, @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double y) {
        double byProgram = Program.of(formula, "x", "y").evaluate(DOUBLES, List.of(x, y)).get(0);
        TreeEvaluation tree = new TreeEvaluation(Map.of("x", x, "y", y));
        double byTree = tree.value(formula);
        assertEquals(byTree, byProgram, 1e-12 * tree.magnitude() * tree.magnitude(), FormulaText.print(formula));
    }

    @Test
    void computesCommonPartsOnceAndNothingUnused() {
        Program program = Program.compile(List.of("x"),
                List.of(define("a", "sin(x)/2"), define("unused", "exp(exp(x))"), define("b", "sin(x)^2 + a"), define("c", "b*a - 3*sin(x)*x")),
                List.of("b", "c"));
        // x, sin x, 1/2, a, sin^2, b, ab, x sin x, 3, 3 x sin x, c
        assertEquals(11, program.size());
    }

    @Test
    void evaluatesQuotientsWithOneDivision() {
        assertEquals(2.0 * 3.0 / (3.0 * 0.7), Program.of(FormulaParser.parse("2*x/(3*y)"), "x", "y").evaluate(DOUBLES, List.of(3.0, 0.7)).get(0));
        assertEquals(1 / Math.sqrt(0.7), Program.of(FormulaParser.parse("y^(-1/2)"), "y").evaluate(DOUBLES, 0.7));
        assertEquals(0.7 / 3, Program.of(FormulaParser.parse("y/3"), "y").evaluate(DOUBLES, 0.7));
    }

    /** What is kept from one evaluation to the next are constants alone, not what was done with them on another box. */
    @Test
    void evaluationsOnOtherBoxesAndInOtherPrecisionsAreThoseOfANewProgram() {
        Formula formula = FormulaParser.parse("exp(x/pi)/3 + x^2/(2*pi) - sin(x)/sqrt(2)");
        Program used = Program.of(formula, "x");
        for (int i = 0; i < 6; i++) {
            ComplexInterval box = new ComplexInterval(Interval.between(i, i + 0.1 / (i + 1)), Interval.between(0, 0.1 * i + 0.01));
            MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(box, MeanValueArithmetic.Domain.INTERIOR);
            assertEquals(Program.of(formula, "x").evaluate(means, means.variable()), used.evaluate(means, means.variable()));
            BallArithmetic balls = new BallArithmetic(60 + 40 * (i % 3));
            assertEquals(Program.of(formula, "x").evaluate(balls, Ball.of(i)), used.evaluate(balls, Ball.of(i)));
        }
    }

    @Test
    void refusesUndefinedAndDoublyDefinedNames() {
        assertThrows(IllegalArgumentException.class, () -> Program.compile(List.of("x"), List.of(define("a", "b"), define("b", "x")), List.of("b")));
        assertThrows(IllegalArgumentException.class, () -> Program.compile(List.of("x"), List.of(define("x", "2")), List.of("x")));
        assertThrows(IllegalArgumentException.class, () -> Program.compile(List.of("x"), List.of(), List.of("y")));
        assertThrows(IllegalArgumentException.class, () -> Program.of(FormulaParser.parse("x"), "x").evaluate(DOUBLES, List.of(1.0, 2.0)));
    }

    private static Definition define(String name, String formula) {
        return new Definition(name, FormulaParser.parse(formula));
    }
}

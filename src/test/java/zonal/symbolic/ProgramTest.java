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
import zonal.number.DoubleArithmetic;

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

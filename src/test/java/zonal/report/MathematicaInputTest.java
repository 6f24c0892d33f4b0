package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.kernel.Kernels;
import zonal.symbolic.FormulaParser;

class MathematicaInputTest {

    private static final Set<String> FUNCTIONS = Set.of("Exp", "Log", "Sin", "Cos", "Tan", "ArcSin", "ArcCos", "ArcTan", "Erf", "Abs", "Sqrt", "BesselQuotient",
            "SphericalBesselJ", "Module");

    private static String input(String kernel) {
        return new MathematicaInput(Kernels.parse(kernel)).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-ntk(depth=6, bias=1/2)", "fc-nngp(depth=1)", "resntk(depth=4, alpha=sqrt(2))", "laplace(c=1)", "gaussian(c=1/3)",
            "formula(\"erf(theta)+atan(theta)*tan(theta/5)+acos(theta/4)^(1/3)+jquot(3,theta)*abs(theta-1)-log(2+theta)\")"})
    void inputIsWellFormed(String kernel) {
        String text = input(kernel).replaceAll("\\(\\*.*?\\*\\)", "");
        assertBalanced(text);
        String code = text.replaceAll("\\b[tnx]_", "");
        assertFalse(code.contains("_"), text);
        for (Matcher call = Pattern.compile("([A-Za-z0-9]+)\\[").matcher(code); call.find();) {
            assertTrue(FUNCTIONS.contains(call.group(1)) || call.group(1).equals("k"), call.group(1));
        }
        assertEveryNameIsDefinedBeforeItsUse(code.substring(code.indexOf("k[")));
    }

    private static void assertBalanced(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            if ("([{".indexOf(c) >= 0) {
                open.push(")]}".charAt("([{".indexOf(c)));
            } else if (")]}".indexOf(c) >= 0) {
                assertEquals(open.poll(), c, text);
            }
        }
        assertTrue(open.isEmpty(), text);
    }

    private static void assertEveryNameIsDefinedBeforeItsUse(String function) {
        Set<String> locals = new HashSet<>(List.of(function.substring(function.indexOf('{') + 1, function.indexOf('}')).split(", ")));
        Set<String> defined = new HashSet<>(Set.of("t"));
        String body = function.substring(function.indexOf('}') + 2, function.lastIndexOf(']'));
        for (String statement : body.split(";")) {
            String[] sides = statement.strip().split(" = ");
            for (Matcher name = Pattern.compile("[A-Za-z][A-Za-z0-9]*").matcher(sides[sides.length - 1]); name.find();) {
                assertTrue(defined.contains(name.group()) || FUNCTIONS.contains(name.group()) || name.group().equals("Pi"), name.group() + " in " + statement);
            }
            if (sides.length == 2) {
                assertTrue(locals.contains(sides[0]) && defined.add(sides[0]), sides[0]);
            }
        }
        locals.add("t");
        assertEquals(locals, defined);
    }

    /** Symja reads the Wolfram Language and evaluates what it has read. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-ntk(depth=2, bias=1/2)", "resntk(depth=2, alpha=3/10)", "laplace(c=1)", "gaussian(c=1/3)",
            "formula(\"jquot(2,theta/2)*acos(theta/4)^(1/3)-erf(theta)\")"})
    void aReaderOfTheLanguageGetsTheCertifiedValues(String text) throws InterruptedException {
        Kernel kernel = Kernels.parse(text);
        F.await();
        ExprEvaluator engine = new ExprEvaluator(false, (short) 100);
        for (String definition : input(text).replaceAll("\\(\\*.*?\\*\\)", "").strip().split("\n(?=k\\[|BesselQuotient)")) {
            engine.eval(definition);
        }
        for (String t : List.of("-4/5", "0", "1/3", "1")) {
            BigDecimal certified = new BigDecimal(Decimals.of(KernelValues.at(kernel, FormulaParser.parse(t), 16), 16).value());
            double value = engine.eval("N[k[" + t + "]]").evalf();
            assertEquals(certified.doubleValue(), value, 1e-11, text + " at " + t);
        }
    }

    @Test
    void whatTheInputIsAndHowItWasMadeIsSaid() {
        assertTrue(input("laplace(c=1)").startsWith("""
                (* laplace(c=1) as a function of t = cos(theta), the inner product of two unit vectors. *)
                (* Reference kernel, a function of the distance |x - x'| = 2 sin(theta/2); its value at t = 1 is 1. *)
                (* Made by: zonal derive 'laplace(c=1)' --format mathematica *)

                k[t_] := Module[{theta, capitalK},
                  theta = ArcCos[t];
                """));
    }
}

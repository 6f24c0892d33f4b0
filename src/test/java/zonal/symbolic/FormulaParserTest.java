package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;

class FormulaParserTest {

    @ParameterizedTest
    @CsvSource({"0.1, 1, 10", "1e-3, 1, 1000", ".5, 1, 2", "12.50E1, 125, 1", "3/4, 3, 4", "2^-2, 1, 4", "sqrt(9/4), 3, 2", "-2^2, -4, 1",
            "8/2/2, 2, 1", "2-3-4, -5, 1"})
    void readsNumbersExactly(String text, int numerator, int denominator) {
        assertEquals(Formulas.rational(BigFraction.of(numerator, denominator)), FormulaParser.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2+Run(1)        | unknown function 'Run' at column 3
            Import["x"]     | unknown function 'Import' at column 1
            URLFetch(x)     | unknown function 'URLFetch' at column 1
            x*(1+2          | a ')' is missing at column 7
            1/(1-1)         | division by zero at column 2
            0^-1            | division by zero at column 2
            2x              | unexpected 'x' at column 2
            x+              | ends where a number, a name or '(' should follow at column 3
            x $ y           | unexpected character '$' at column 3
            sin             | the function 'sin' has no argument at column 1
            sqrt(-2)        | a root of a negative number at column 1
            log(0)          | the logarithm of a number that is not positive at column 1
            acos(2)         | beyond 1 at column 1
            x^20000         | an exponent beyond 10000 at column 2
            1e9999          | the decimal exponent at column 2
            jquot(x, 1)     | is not an integer from 0 to 100 at column 7
            jquot(101, x)   | is not an integer from 0 to 100 at column 7
            )               | unexpected ')' at column 1
            x = 1           | unexpected character '=' at column 3
            5^6000*5^6000   | a constant of more than
            """)
    void refusesWithThePlace(String text, String expected) {
        String message = assertThrows(InputException.class, () -> FormulaParser.parse(text)).getMessage();
        assertTrue(message.contains(expected), message);
        assertTrue(message.contains(";"), "no remedy: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "x\u0001y", "x\ny", "\u03b8", "f\n(\n)"})
    void messagesAreOneLine(String text) {
        String message = assertThrows(InputException.class, () -> FormulaParser.parse(text)).getMessage();
        assertEquals(1, message.lines().count(), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "sin(", "x^", "2*(1+", "+", "jquot(1,"})
    void refusesDeepNesting(String opening) {
        String text = opening.repeat(10_000 / opening.length());
        String message = assertThrows(InputException.class, () -> FormulaParser.parse(text)).getMessage();
        assertTrue(message.contains("nesting deeper than 200"), message);
    }

    @Test
    void refusesLongTextAndLongNumbers() {
        assertTrue(assertThrows(InputException.class, () -> FormulaParser.parse("x".repeat(10_001))).getMessage().contains("characters"));
        assertTrue(assertThrows(InputException.class, () -> FormulaParser.parse("1".repeat(2_001))).getMessage().contains("digits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x+", "x*", "x/", "1/7^6999+", "x^999*", "(x+1)*", "7^6999*x+", "sqrt(2)*", "1.5e1999*x+", "(2*x)^9999*"})
    void longFormulasAreReadOrRefusedQuickly(String repeated) {
        String text = repeated.repeat(9_990 / repeated.length()) + "1";
        assertTimeout(Duration.ofSeconds(10), () -> {
            try {
                Formula formula = FormulaParser.parse(text);
                Program.of(formula, "x");
                FormulaText.print(formula);
                NormalForm.tryOf(formula);
            } catch (InputException refusal) {
                assertTrue(refusal.getMessage().contains("bits"), refusal.getMessage());
            }
        });
    }

    @Test
    void acceptedFormulasAreShallow() {
        Formula deepest = FormulaParser.parse("x^(y+".repeat(99) + "x" + ")".repeat(99));
        assertTrue(FormulaSize.depth(deepest) < FormulaSize.MAX_DEPTH);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("xt0123456789.eE+-*/^(), \n[]pisqrtlogjuo_").ofMaxLength(60);
    }

    @Property(tries = 3000, seed = "1")
    void readsOrRefusesWithOneLine(@ForAll("noise") String text) {
        try {
            FormulaParser.parse(text);
        } catch (InputException refusal) {
            assertEquals(1, refusal.getMessage().lines().count());
            assertFalse(refusal.getMessage().isBlank());
        }
    }
}

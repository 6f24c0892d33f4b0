package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exact numbers with parameters, and numbers computed with as a whole. */
class ExactParametersTest {

    private final ExactArithmetic exact = new ExactArithmetic();
    private final ExactReal l = exact.symbol("l");
    private final ExactReal pi = exact.pi();

    @Test
    void polynomialsInParametersHaveANormalForm() {
        ExactReal one = ExactReal.ONE;
        ExactReal product = exact.multiply(exact.add(l, one), exact.subtract(l, one));
        assertEquals(exact.subtract(exact.power(l, 2), one), product);
        assertEquals(exact.add(l, exact.divide(pi, l)), exact.divide(exact.add(exact.power(l, 2), pi), l));
        assertNotEquals(l, exact.symbol("m"));
        assertTrue(exact.subtract(product, product).isZero());
        assertEquals("l*pi^-1", exact.divide(l, pi).toString().replace("pi^-1*l", "l*pi^-1"));
    }

    @Test
    void parametersArePositiveAndOtherwiseUndecided() {
        assertEquals(exact.symbol("l"), exact.sqrt(exact.multiply(l, l)));
        assertEquals(l, exact.abs(l));
        assertEquals(l, exact.abs(exact.negate(l)));
        assertEquals(Truth.UNKNOWN, exact.subtract(l, ExactReal.ONE).isZero(256));
        assertThrows(ArithmeticException.class, () -> exact.sqrt(exact.subtract(l, ExactReal.ONE)));
        assertThrows(ArithmeticException.class, () -> exact.divide(pi, exact.subtract(l, ExactReal.ONE)));
        assertFalse(l.enclose(64).isFinite());
    }

    @Test
    void substitutionReplacesParameters() {
        ExactReal quotient = exact.divide(exact.subtract(exact.power(l, 3), pi), exact.power(l, 2));
        ExactReal half = ExactReal.of(BigFraction.of(1, 2));
        assertEquals(exact.subtract(half, exact.multiply(exact.integer(4), pi)), exact.substitute(quotient, Map.of("l", half)));
        assertEquals(quotient, exact.substitute(quotient, Map.of("m", half)));
        assertEquals(exact.power(exact.symbol("m"), 2), exact.substitute(exact.multiply(l, l), Map.of("l", exact.symbol("m"))));
        ExactReal nested = exact.multiply(l, exact.sin(l));
        assertThrows(ArithmeticException.class, () -> exact.substitute(nested, Map.of("l", half)));
        assertTrue(nested.containsSymbol());
        assertFalse(exact.sin(exact.integer(1)).containsSymbol());
    }

    @Test
    void aWholeIsOneGeneratorOfTheSameValue() {
        ExactReal sum = exact.add(pi, exact.sqrt(exact.integer(2)));
        ExactReal whole = exact.asGenerator(sum);
        assertEquals(1, exact.power(whole, 5).terms().size());
        assertEquals(whole, exact.multiply(exact.sqrt(whole), exact.sqrt(whole)));
        assertEquals(ExactReal.ONE, exact.multiply(whole, exact.divide(ExactReal.ONE, whole)));
        assertTrue(whole.enclose(128).overlaps(sum.enclose(128)));
        assertEquals(exact.integer(3), exact.asGenerator(exact.integer(3)));
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class TrigonometricPolynomialTest {

    @Property(tries = 200, seed = "1")
    void multiplesAndQuarterTurnsAreThoseOfTheSineAndCosine(@ForAll @IntRange(min = -5, max = 5) int n, @ForAll @IntRange(min = -5, max = 5) int m,
            @ForAll @DoubleRange(min = -3, max = 3) double x) {
        assertEquals(Math.cos(n * x + m * Math.PI / 2), value(TrigonometricPolynomial.cosine(n, m), x), 1e-12);
        assertEquals(Math.sin(n * x + m * Math.PI / 2), value(TrigonometricPolynomial.sine(n, m), x), 1e-12);
    }

    @Property(tries = 50, seed = "1")
    void theDerivativeOfTheSineOfAMultipleIsTheMultipleOfTheCosine(@ForAll @IntRange(min = -5, max = 5) int n) {
        assertEquals(TrigonometricPolynomial.integer(n).multiply(TrigonometricPolynomial.cosine(n, 0)), TrigonometricPolynomial.sine(n, 0).derivative());
    }

    @Property(tries = 100, seed = "1")
    void theDerivativeObeysTheProductRule(@ForAll @IntRange(min = 0, max = 4) int power, @ForAll @IntRange(min = -4, max = 4) int n) {
        TrigonometricPolynomial a = TrigonometricPolynomial.ANGLE.power(power).multiply(TrigonometricPolynomial.constant(BigFraction.of(2, 3), -1));
        TrigonometricPolynomial b = TrigonometricPolynomial.cosine(n, 1).add(TrigonometricPolynomial.ANGLE);
        assertEquals(a.derivative().multiply(b).add(a.multiply(b.derivative())), a.multiply(b).derivative());
    }

    @Test
    void theSquaresOfSineAndCosineAddUpToOne() {
        assertEquals(TrigonometricPolynomial.ONE, TrigonometricPolynomial.sine(3, 0).power(2).add(TrigonometricPolynomial.cosine(3, 0).power(2)));
    }

    @Test
    void differentFunctionsDiffer() {
        assertNotEquals(TrigonometricPolynomial.SINE, TrigonometricPolynomial.ANGLE);
        assertNotEquals(TrigonometricPolynomial.constant(BigFraction.ONE, 1), TrigonometricPolynomial.constant(BigFraction.of(22, 7), 0));
    }

    @Test
    void theValueAtZeroKeepsConstantsAndCosines() {
        TrigonometricPolynomial constant = TrigonometricPolynomial.constant(BigFraction.of(5, 7), 2);
        TrigonometricPolynomial sum = constant.multiply(TrigonometricPolynomial.COSINE.power(3)).add(TrigonometricPolynomial.SINE).add(TrigonometricPolynomial.ANGLE);
        assertEquals(constant, sum.atZero());
    }

    private static double value(TrigonometricPolynomial polynomial, double x) {
        double sum = 0;
        for (Map.Entry<TrigonometricPolynomial.Monomial, BigFraction> term : polynomial.terms().entrySet()) {
            TrigonometricPolynomial.Monomial of = term.getKey();
            sum += term.getValue().doubleValue() * Math.pow(Math.PI, of.pi()) * Math.pow(x, of.angle()) * Math.pow(Math.sin(x), of.sine())
                    * Math.pow(Math.cos(x), of.cosine());
        }
        return sum;
    }
}

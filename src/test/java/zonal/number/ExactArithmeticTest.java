package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactArithmeticTest {

    private final ExactArithmetic exact = new ExactArithmetic();
    private final ExactReal pi = exact.pi();

    @Test
    void rootsOfRationalsAreReduced() {
        ExactReal root = exact.sqrt(q(8, 9));
        assertEquals("2/3*sqrt(2)", root.toString());
        assertEquals(q(8, 9), exact.multiply(root, root));
        assertEquals(exact.sqrt(q(6, 1)), exact.multiply(exact.sqrt(q(2, 1)), exact.sqrt(q(3, 1))));
        assertEquals(q(3, 2), exact.sqrt(q(9, 4)));
        assertEquals(exact.multiply(q(3, 1), pi), exact.sqrt(exact.multiply(q(9, 1), exact.multiply(pi, pi))));
        assertEquals(exact.subtract(exact.sqrt(q(2, 1)), q(1, 1)), exact.divide(q(1, 1), exact.add(exact.sqrt(q(2, 1)), q(1, 1))));
    }

    @Test
    void rootsOfSumsDoNotDependOnWhereAFractionCarriesItsSign() {
        ExactReal plain = exact.add(q(3, 1), exact.divide(q(-1, 2), pi));
        ExactReal odd = exact.add(q(3, 1), exact.divide(q(1, -2), pi));
        assertEquals(exact.sqrt(plain), exact.sqrt(odd));
    }

    @Test
    void sinesAtFractionsOfPiAreAlgebraic() {
        double[] denominators = {1, 2, 3, 4, 6};
        for (double denominator : denominators) {
            for (int numerator = -13; numerator <= 13; numerator++) {
                ExactReal angle = exact.multiply(q(numerator, (int) denominator), pi);
                for (ExactReal value : List.of(exact.sin(angle), exact.cos(angle))) {
                    assertEquals(0, value.depth());
                }
                assertEquals(Math.sin(numerator * Math.PI / denominator), exact.sin(angle).enclose(60).toDouble(), 1e-14);
                assertEquals(Math.cos(numerator * Math.PI / denominator), exact.cos(angle).enclose(60).toDouble(), 1e-14);
            }
        }
    }

    @Test
    void inverseFunctionsAtWellKnownValuesAreFractionsOfPi() {
        assertEquals(exact.divide(pi, q(4, 1)), exact.asin(exact.divide(exact.sqrt(q(2, 1)), q(2, 1))));
        assertEquals(exact.divide(pi, q(-3, 1)), exact.asin(exact.divide(exact.sqrt(q(3, 1)), q(-2, 1))));
        assertEquals(exact.multiply(q(2, 3), pi), exact.acos(q(-1, 2)));
        assertEquals(exact.divide(pi, q(6, 1)), exact.atan(exact.divide(q(1, 1), exact.sqrt(q(3, 1)))));
        assertTrue(exact.acos(q(1, 1)).isZero());
        assertEquals(pi, exact.acos(q(-1, 1)));
    }

    @Test
    void cosineUndoesArccosine() {
        ExactReal v = exact.divide(q(1, 1), pi);
        ExactReal angle = exact.acos(v);
        assertEquals("acos(pi^-1)", angle.toString());
        assertEquals(v, exact.cos(angle));
        assertEquals(exact.negate(v), exact.cos(exact.subtract(pi, angle)));
        assertEquals(exact.subtract(pi, angle), exact.acos(exact.negate(v)));
        assertEquals(exact.sqrt(exact.subtract(q(1, 1), exact.multiply(v, v))), exact.sin(angle));
        ExactReal half = exact.sin(exact.divide(angle, q(2, 1)));
        assertEquals(exact.divide(exact.subtract(q(1, 1), v), q(2, 1)), exact.multiply(half, half));
        assertEquals(exact.divide(angle, q(2, 1)), exact.asin(half));
    }

    @Test
    void exponentialsAndLogarithmsUndoEachOther() {
        ExactReal x = exact.divide(q(-3, 2), pi);
        assertEquals(q(1, 1), exact.exp(q(0, 1)));
        assertEquals(q(1, 1), exact.multiply(exact.exp(x), exact.exp(exact.negate(x))));
        assertEquals(exact.negate(x), exact.log(exact.exp(exact.negate(x))));
        assertEquals(pi, exact.exp(exact.log(pi)));
        assertTrue(exact.log(q(1, 1)).isZero());
    }

    @Test
    void reciprocalsOfSumsCancel() {
        ExactReal sum = exact.subtract(pi, q(1, 1));
        ExactReal reciprocal = exact.divide(q(1, 1), sum);
        assertEquals(q(1, 1), exact.multiply(sum, reciprocal));
        assertEquals(exact.add(pi, q(1, 1)), exact.divide(exact.subtract(exact.multiply(pi, pi), q(1, 1)), sum));
        assertEquals(q(1, 1), exact.subtract(exact.multiply(pi, reciprocal), reciprocal));
        assertEquals(exact.divide(q(1, 1), pi), exact.divide(reciprocal, exact.add(q(1, 1), reciprocal)));
        assertEquals(q(1, 1), exact.multiply(exact.power(sum, 3), exact.power(sum, -3)));
        ExactReal angle = exact.acos(exact.divide(q(1, 1), pi));
        ExactReal two = exact.add(angle, exact.sqrt(exact.add(pi, q(2, 1))));
        assertEquals(angle, exact.divide(exact.multiply(exact.multiply(two, two), angle), exact.power(two, 2)));
    }

    @Test
    void besselQuotientsAreRationalInPi() {
        assertEquals(exact.power(pi, -2), exact.besselQuotient(1, pi));
        assertEquals(q(1, 945), exact.besselQuotient(4, q(0, 1)));
        assertEquals(new DoubleArithmetic().besselQuotient(3, 1.5), exact.besselQuotient(3, q(3, 2)).enclose(90).toDouble(), 1e-16);
    }

    @Test
    void zeroIsDecidedByFormOrByEnclosure() {
        assertEquals(Truth.TRUE, exact.subtract(pi, pi).isZero(64));
        assertEquals(Truth.FALSE, exact.subtract(pi, q(355, 113)).isZero(64));
        // sqrt(5 + 2 sqrt 6) = sqrt 2 + sqrt 3 is not seen from the form, and no precision separates the two
        ExactReal nested = exact.sqrt(exact.add(q(5, 1), exact.multiply(q(2, 1), exact.sqrt(q(6, 1)))));
        ExactReal hidden = exact.subtract(nested, exact.add(exact.sqrt(q(2, 1)), exact.sqrt(q(3, 1))));
        assertFalse(hidden.isZero());
        assertEquals(Truth.UNKNOWN, hidden.isZero(512));
        assertThrows(ArithmeticException.class, () -> exact.divide(q(1, 1), hidden));
        assertThrows(ArithmeticException.class, () -> exact.abs(hidden));
    }

    @Test
    void operationsOutsideTheirDomainAreRefused() {
        assertThrows(ArithmeticException.class, () -> exact.sqrt(exact.subtract(q(3, 1), pi)));
        assertThrows(ArithmeticException.class, () -> exact.log(q(0, 1)));
        assertThrows(ArithmeticException.class, () -> exact.log(exact.negate(pi)));
        assertThrows(ArithmeticException.class, () -> exact.asin(pi));
        assertThrows(ArithmeticException.class, () -> exact.asin(exact.sqrt(q(2, 1))));
        assertThrows(ArithmeticException.class, () -> exact.divide(pi, q(0, 1)));
        assertThrows(ArithmeticException.class, () -> exact.sign(q(0, 1)));
    }

    @Test
    void longSumsBecomeOneGenerator() {
        ExactArithmetic small = new ExactArithmetic(5);
        ExactReal sum = small.integer(1);
        for (int k = 1; k <= 8; k++) {
            sum = small.add(sum, small.exp(small.rational(BigFraction.of(-k, -3))));
        }
        assertTrue(sum.terms().size() <= 5);
        double expected = 1;
        for (int k = 1; k <= 8; k++) {
            expected += Math.exp(k / 3.0);
        }
        assertEquals(expected, sum.enclose(60).toDouble(), 1e-12);
        assertEquals(small.integer(1), small.divide(sum, sum));
    }

    /** The angle of the next layer of a bias-free ReLU network in its form without cancellation. */
    private static <T> T nextAngle(Arithmetic<T> a, T theta) {
        T half = a.divide(theta, a.integer(2));
        T quotient = a.divide(a.besselQuotient(1, theta), a.power(a.besselQuotient(0, half), 2));
        T ratio = a.subtract(a.integer(1), a.multiply(a.divide(a.integer(2), a.pi()), a.multiply(theta, quotient)));
        return a.multiply(a.integer(2), a.asin(a.multiply(a.sin(half), a.sqrt(ratio))));
    }

    @Test
    void theAnglesOfTheFirstLayersAtAntipodesAreExact() {
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(exact, 3);
        JetArithmetic<Double> doubles = new JetArithmetic<>(new DoubleArithmetic(), 3);
        Jet<ExactReal> angle = nextAngle(jets, jets.variable(pi));
        Jet<Double> estimate = nextAngle(doubles, doubles.variable(Math.PI));
        assertEquals(exact.divide(pi, q(2, 1)), angle.coefficient(0));
        assertEncloses(angle, estimate);
        angle = nextAngle(jets, angle);
        estimate = nextAngle(doubles, estimate);
        assertEquals(exact.acos(exact.divide(q(1, 1), pi)), angle.coefficient(0));
        assertEquals(exact.divide(q(1, 1), pi), exact.cos(angle.coefficient(0)));
        assertEncloses(angle, estimate);
        assertEncloses(nextAngle(jets, angle), nextAngle(doubles, estimate));
    }

    private static void assertEncloses(Jet<ExactReal> exact, Jet<Double> estimate) {
        for (int j = 0; j <= exact.order(); j++) {
            assertEquals(estimate.coefficient(j), exact.coefficient(j).enclose(200).toDouble(), 1e-12, "coefficient " + j);
        }
    }

    @Test
    void theSeriesOfALayerAtZeroAngleHasCoefficientsInTheFieldOfPi() {
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(exact, 5);
        JetArithmetic<Double> doubles = new JetArithmetic<>(new DoubleArithmetic(), 5);
        Jet<ExactReal> angle = jets.variable(q(0, 1));
        Jet<Double> estimate = doubles.variable(0.0);
        for (int layer = 1; layer <= 4; layer++) {
            angle = nextAngle(jets, angle);
            estimate = nextAngle(doubles, estimate);
            assertTrue(angle.coefficient(0).isZero());
            assertEquals(q(1, 1), angle.coefficient(1));
            for (ExactReal coefficient : angle.coefficients()) {
                assertEquals(0, coefficient.depth());
                coefficient.terms().forEach(t -> assertTrue(t.monomial().powers().stream().allMatch(p -> p.exponent() < 0)));
            }
            assertEncloses(angle, estimate);
        }
        // theta' = theta - theta^2 / (3 pi) + ... for one layer, and the second coefficients add up
        assertEquals(exact.divide(q(-4, 3), pi), angle.coefficient(2));
    }

    private ExactReal q(int numerator, int denominator) {
        return exact.rational(BigFraction.of(numerator, denominator));
    }
}

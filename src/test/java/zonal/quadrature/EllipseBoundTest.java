package zonal.quadrature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import zonal.number.Arithmetic;
import zonal.number.Ball;

class EllipseBoundTest {

    private static final Ellipse UNIT = new Ellipse(Ball.ZERO, Ball.ONE, 2);

    @Test
    void boundHoldsAtPointsOfTheEllipseAndIsNotLoose() {
        double bound = new EllipseBound(Arithmetic::exp).on(UNIT).orElseThrow().toDouble();
        double largest = 0;
        for (int i = 0; i <= 1000; i++) {
            Complex w = new Complex(2 * Math.cos(Math.PI * i / 500), 2 * Math.sin(Math.PI * i / 500));
            largest = Math.max(largest, w.add(w.reciprocal()).divide(2).exp().norm());
        }
        assertTrue(bound >= largest, bound + " < " + largest);
        assertTrue(bound <= 4 * largest, bound + " is loose for " + largest);
    }

    @Test
    void poleInsideIsSeen() {
        // 1/(x - 1.2), the ellipse reaches 1.25
        assertFalse(new EllipseBound(reciprocalOfDistance(6, 5)).on(UNIT).isPresent());
    }

    @Test
    void poleOutsideIsAllowedWhateverTheSignOfTheDenominator() {
        assertTrue(new EllipseBound(reciprocalOfDistance(13, 10)).on(UNIT).isPresent());
    }

    @Test
    void branchPointInsideIsSeenAlsoWhereTheFunctionIsBoundedThere() {
        assertFalse(new EllipseBound(rootOfDistance(-6, 5)).on(UNIT).isPresent());
        assertTrue(new EllipseBound(rootOfDistance(-13, 10)).on(UNIT).isPresent());
    }

    @Test
    void polesInPairsAreSeen() {
        // 1/(x^2 + 1/4): poles at +-i/2 inside the ellipse of height 3/4; on the boundary alone the function is bounded
        AnalyticFunction pair = new AnalyticFunction() {
            @Override
            public <T> T value(Arithmetic<T> arithmetic, T x) {
                T four = arithmetic.integer(4);
                return arithmetic.divide(four, arithmetic.add(arithmetic.multiply(four, arithmetic.multiply(x, x)), arithmetic.integer(1)));
            }
        };
        assertFalse(new EllipseBound(pair).on(UNIT).isPresent());
    }

    private static AnalyticFunction reciprocalOfDistance(int numerator, int denominator) {
        return new AnalyticFunction() {
            @Override
            public <T> T value(Arithmetic<T> arithmetic, T x) {
                return arithmetic.divide(arithmetic.integer(1), distance(arithmetic, x, numerator, denominator));
            }
        };
    }

    private static AnalyticFunction rootOfDistance(int numerator, int denominator) {
        return new AnalyticFunction() {
            @Override
            public <T> T value(Arithmetic<T> arithmetic, T x) {
                return arithmetic.sqrt(distance(arithmetic, x, numerator, denominator));
            }
        };
    }

    private static <T> T distance(Arithmetic<T> arithmetic, T x, int numerator, int denominator) {
        return arithmetic.subtract(x, arithmetic.divide(arithmetic.integer(numerator), arithmetic.integer(denominator)));
    }
}

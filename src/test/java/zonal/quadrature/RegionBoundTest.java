package zonal.quadrature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;

class RegionBoundTest {

    private static final Ellipse UNIT = new Ellipse(Ball.ZERO, Ball.ONE, 2);

    @Test
    void boundHoldsAtPointsOfTheEllipseAndIsNotLoose() {
        double bound = bound(Arithmetic::exp).orElseThrow().toDouble();
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
        assertFalse(bound(reciprocalOfDistance(6, 5)).isPresent());
    }

    @Test
    void poleOutsideIsAllowedWhateverTheSignOfTheDenominator() {
        assertTrue(bound(reciprocalOfDistance(13, 10)).isPresent());
    }

    @Test
    void branchPointInsideIsSeenAlsoWhereTheFunctionIsBoundedThere() {
        assertFalse(bound(rootOfDistance(-6, 5)).isPresent());
        assertTrue(bound(rootOfDistance(-13, 10)).isPresent());
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
        assertFalse(bound(pair).isPresent());
    }

    /** By the boundary where that succeeds, otherwise by the interior: neither may miss a singularity. */
    private static Optional<Magnitude> bound(AnalyticFunction function) {
        RegionBound bounds = new RegionBound(function);
        return bounds.on(UNIT, MeanValueArithmetic.Domain.BOUNDARY).or(() -> bounds.on(UNIT, MeanValueArithmetic.Domain.INTERIOR));
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

package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.number.MeanValueArithmetic.Domain;

class MeanValueArithmeticTest {

    /** Functions that use every operation, analytic near the square |Re z|, |Im z| <= 1/2. */
    private interface Composition {
        <T> T apply(Arithmetic<T> arithmetic, T z);
    }

    private static final List<Composition> COMPOSITIONS = List.of(MeanValueArithmeticTest::algebraic, MeanValueArithmeticTest::elementary,
            MeanValueArithmeticTest::inverses, MeanValueArithmeticTest::entire);

    private static <T> T algebraic(Arithmetic<T> a, T z) {
        T shifted = a.add(z, a.integer(2));
        return a.divide(a.sqrt(shifted), a.add(a.power(shifted, 3), a.power(shifted, -2)));
    }

    private static <T> T elementary(Arithmetic<T> a, T z) {
        return a.subtract(a.exp(a.sin(z)), a.multiply(a.log(a.add(a.integer(2), z)), a.cos(a.negate(z))));
    }

    private static <T> T inverses(Arithmetic<T> a, T z) {
        return a.add(a.asin(a.divide(z, a.integer(2))), a.multiply(a.pi(), a.atan(a.abs(a.subtract(z, a.integer(2))))));
    }

    private static <T> T entire(Arithmetic<T> a, T z) {
        return a.multiply(a.besselQuotient(1, z), a.power(a.add(a.integer(1), a.multiply(z, z)), BigFraction.of(1, 3)));
    }

    @Property(tries = 200, seed = "20501")
    void aPointOfTheBoxGoesIntoTheRange(@ForAll @DoubleRange(min = -0.4, max = 0.4) double x, @ForAll @DoubleRange(min = -0.4, max = 0.4) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double s, @ForAll @DoubleRange(min = -1, max = 1) double t,
            @ForAll @IntRange(min = -50, max = -4) int scale) {
        double radius = Math.scalb(1.0, scale);
        ComplexBall box = exactly(x, y).enlarge(Magnitude.of(radius));
        BallArithmetic real = new BallArithmetic(300);
        ComplexBall point = new ComplexBall(real.add(Ball.exactly(x), Ball.exactly(s * radius)), real.add(Ball.exactly(y), Ball.exactly(t * radius)));
        for (Composition composition : COMPOSITIONS) {
            MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(box), Domain.INTERIOR);
            MeanValue<ComplexInterval> result = composition.apply(means, means.variable());
            ComplexBallArithmetic points = new ComplexBallArithmetic(250);
            assertTrue(means.isKnown(result));
            assertTrue(result.range().toBall().overlaps(composition.apply(points, point)));
            assertTrue(result.centre().toBall().overlaps(composition.apply(points, box.midpoint())));
            assertTrue(result.derivative().toBall().overlaps(differenceQuotient(composition, point)));
        }
    }

    /** Out of the range of doubles as well: the square root of x^2 + x^4 at 2^-1500, as a function on a small box there. */
    @Test
    void tinyBoxesAreServedInBalls() {
        BallArithmetic real = new BallArithmetic(60);
        Ball tiny = real.shift(Ball.ONE, -1500);
        ComplexBall box = new ComplexBall(tiny.enlarge(Magnitude.powerOfTwo(-1510)), Ball.ZERO.enlarge(Magnitude.powerOfTwo(-1510)));
        MeanValueArithmetic<ComplexBall> means = MeanValueArithmetic.on(box, Domain.BOUNDARY, 60);
        MeanValue<ComplexBall> square = means.power(means.variable(), 2);
        MeanValue<ComplexBall> root = means.sqrt(means.add(square, means.power(square, 2)));
        assertTrue(means.isKnown(root));
        assertTrue(root.range().contains(ComplexBall.of(tiny)));
        assertTrue(root.range().radius().compareTo(Magnitude.powerOfTwo(-1508)) < 0);
    }

    /** The quotient at distance 2^-100, with room for the second derivative. */
    private static ComplexBall differenceQuotient(Composition composition, ComplexBall point) {
        ComplexBallArithmetic points = new ComplexBallArithmetic(350);
        ComplexBall step = ComplexBall.of(new BallArithmetic(350).shift(Ball.ONE, -100));
        ComplexBall difference = points.subtract(composition.apply(points, points.add(point, step)), composition.apply(points, point));
        return points.divide(difference, step).enlarge(Magnitude.powerOfTwo(-90));
    }

    /** The twentieth iterate of z - z^2/4 contracts; direct evaluation of z (1 - z/4) counts z twice at every step and expands. */
    @Test
    void longCompositionsDoNotBlowUp() {
        ComplexBall box = exactly(0.5, 0.1).enlarge(Magnitude.of(1e-3));
        MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(box), Domain.INTERIOR);
        ComplexBallArithmetic direct = new ComplexBallArithmetic(53);
        MeanValue<ComplexInterval> value = means.variable();
        ComplexBall plain = box;
        for (int i = 0; i < 20; i++) {
            value = means.subtract(value, means.divide(means.multiply(value, value), means.integer(4)));
            plain = direct.subtract(plain, direct.divide(direct.multiply(plain, plain), direct.integer(4)));
        }
        assertTrue(value.range().radius() < 0.3e-3, value::toString);
        assertTrue(plain.radius().toDouble() > 4e-3, plain::toString);
    }

    @Test
    void theRangeOfASmallBoxHasTheSizeOfTheDerivative() {
        for (Composition composition : COMPOSITIONS) {
            MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(exactly(0.3, 0.2).enlarge(Magnitude.powerOfTwo(-20))), Domain.INTERIOR);
            MeanValue<ComplexInterval> result = composition.apply(means, means.variable());
            double expected = result.derivative().magnitude() * Math.scalb(1.0, -20);
            assertTrue(result.range().radius() < 2.1 * expected, result::toString);
            assertTrue(result.derivative().radius() < 1e-3);
        }
    }

    @Test
    void constantsHaveDerivativeExactlyZero() {
        MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(exactly(0.3, 0.2).enlarge(Magnitude.of(0.1))), Domain.BOUNDARY);
        MeanValue<ComplexInterval> constant = means.sqrt(means.divide(means.pi(), means.negate(means.integer(-3))));
        assertTrue(constant.derivative().isZero());
        assertEquals(constant.centre(), constant.range());
        assertTrue(means.multiply(means.variable(), means.integer(0)).range().isZero());
    }

    /** On the circle around 0 every function below is analytic near each box, but has a pole, a branch point or a kink inside the circle. */
    @Test
    void aSingularityInsideIsSeenFromTheBoundary() {
        List<Composition> singular = List.of(new Composition() {
            public <T> T apply(Arithmetic<T> a, T z) {
                return a.divide(a.integer(1), z);
            }
        }, new Composition() {
            public <T> T apply(Arithmetic<T> a, T z) {
                return a.power(a.add(z, a.rational(BigFraction.of(1, 2))), -2);
            }
        }, new Composition() {
            public <T> T apply(Arithmetic<T> a, T z) {
                return a.sqrt(a.multiply(z, z));
            }
        }, new Composition() {
            public <T> T apply(Arithmetic<T> a, T z) {
                return a.asin(a.add(z, a.rational(BigFraction.of(1, 2))));
            }
        }, new Composition() {
            public <T> T apply(Arithmetic<T> a, T z) {
                return a.atan(a.multiply(a.integer(2), z));
            }
        }, new Composition() {
            public <T> T apply(Arithmetic<T> a, T z) {
                return a.abs(z);
            }
        });
        for (Composition composition : singular) {
            assertFalse(isKnownOnCircle(composition));
        }
        for (Composition composition : COMPOSITIONS) {
            assertTrue(isKnownOnCircle(composition));
        }
    }

    private static boolean isKnownOnCircle(Composition composition) {
        return IntStream.range(0, 200).mapToObj(MeanValueArithmeticTest::boxOfCircle).allMatch(known(composition));
    }

    private static Predicate<ComplexBall> known(Composition composition) {
        return box -> {
            MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(box), Domain.BOUNDARY);
            return means.isKnown(composition.apply(means, means.variable()));
        };
    }

    private static ComplexBall boxOfCircle(int index) {
        double angle = 2 * Math.PI * index / 200;
        return exactly(0.7 * Math.cos(angle), 0.7 * Math.sin(angle)).enlarge(Magnitude.of(0.012));
    }

    @Test
    void denominatorsMayHaveEitherSignOnTheBoundary() {
        MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(exactly(-2, 0).enlarge(Magnitude.of(0.5))), Domain.BOUNDARY);
        assertTrue(means.isKnown(means.divide(means.pi(), means.variable())));
        assertTrue(means.isKnown(means.divide(means.variable(), means.integer(-3))));
        assertFalse(means.isKnown(means.sqrt(means.variable())));
        assertFalse(means.isKnown(means.divide(means.variable(), means.integer(0))));
    }

    @Test
    void rootsNeedTheRightHalfPlaneOnTheBoundary() {
        ComplexBall besideTheCut = exactly(-1, 1).enlarge(Magnitude.of(0.1));
        MeanValueArithmetic<ComplexInterval> interior = MeanValueArithmetic.on(ComplexInterval.of(besideTheCut), Domain.INTERIOR);
        MeanValueArithmetic<ComplexInterval> boundary = MeanValueArithmetic.on(ComplexInterval.of(besideTheCut), Domain.BOUNDARY);
        assertTrue(interior.isKnown(interior.sqrt(interior.variable())));
        assertTrue(interior.isKnown(interior.log(interior.variable())));
        assertFalse(boundary.isKnown(boundary.sqrt(boundary.variable())));
        assertFalse(boundary.isKnown(boundary.log(boundary.variable())));
        assertFalse(boundary.isKnown(boundary.power(boundary.variable(), BigFraction.of(1, 3))));
    }

    @Test
    void theCutIsRefusedInTheInteriorToo() {
        MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(exactly(-2, 0).enlarge(Magnitude.of(0.5))), Domain.INTERIOR);
        for (MeanValue<ComplexInterval> value : List.of(means.sqrt(means.variable()), means.log(means.variable()), means.asin(means.variable()),
                means.divide(means.integer(1), means.add(means.variable(), means.integer(2))))) {
            assertFalse(means.isKnown(value), value::toString);
        }
    }

    @Test
    void unknownIsAbsorbing() {
        MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(ComplexInterval.of(exactly(0, 0).enlarge(Magnitude.of(0.5))), Domain.INTERIOR);
        MeanValue<ComplexInterval> unknown = means.sqrt(means.variable());
        MeanValue<ComplexInterval> zero = means.integer(0);
        for (MeanValue<ComplexInterval> value : List.of(means.multiply(zero, unknown), means.multiply(unknown, zero), means.add(unknown, zero), means.subtract(zero, unknown),
                means.divide(zero, unknown), means.power(unknown, 0), means.negate(unknown), means.cos(unknown), means.besselQuotient(0, unknown),
                means.abs(unknown))) {
            assertFalse(means.isKnown(value), value::toString);
        }
    }

    @Test
    void infiniteBoxesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MeanValueArithmetic.on(ComplexInterval.of(ComplexBall.UNKNOWN), Domain.INTERIOR));
    }

    private static ComplexBall exactly(double x, double y) {
        return new ComplexBall(Ball.exactly(x), Ball.exactly(y));
    }
}

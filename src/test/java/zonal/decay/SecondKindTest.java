package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class SecondKindTest {

    private static final BallArithmetic BALLS = new BallArithmetic(64);
    private static final int NODES = 400;
    private static final double[] ANGLES = new double[NODES];
    private static final double[] WEIGHTS = new double[NODES];

    static {
        gaussLegendre();
    }

    @Property(tries = 150, seed = "1")
    void functionOfTheSecondKindIsBelowItsBoundOnTheEllipse(@ForAll @IntRange(min = 2, max = 13) int dimension, @ForAll @IntRange(min = 0, max = 12) int degree,
            @ForAll @DoubleRange(min = 0.15, max = 1.2) double height) {
        double bound = bound(dimension, degree, height);
        for (int i = 0; i <= 24; i++) {
            double value = modulus(dimension, degree, Math.PI * i / 24, height);
            assertTrue(value <= bound * (1 + 1e-6) + 1e-13, "d = " + dimension + ", k = " + degree + ", Y = " + height + ", angle " + i + ": " + value + " above " + bound);
        }
    }

    @Property(tries = 60, seed = "2")
    void boundIsAttainedOnTheCircleAndTheThreeSphere(@ForAll @IntRange(min = 0, max = 8) int degree, @ForAll @DoubleRange(min = 0.3, max = 1) double height) {
        // d = 2: at the real points of the ellipse; d = 4: Q_k is a power of v, and the bound is its modulus everywhere
        assertEquals(1, modulus(2, degree, 0, height) / bound(2, degree, height), 1e-6);
        assertEquals(1, modulus(4, degree, 1, height) / bound(4, degree, height), 1e-6);
    }

    @Property(tries = 60, seed = "3")
    void growthIsTheSumOfTheModuliOfBinomialCoefficients(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @DoubleRange(min = 0.1, max = 3) double height) {
        // sum_l |(1-lambda)_l| q^l / l!; for odd d >= 7 a bound of it
        double q = Math.exp(-2 * height);
        double lambda = (dimension - 2) / 2.0;
        double sum = 0;
        double term = 1;
        for (int l = 0; l < 2000; l++) {
            sum += term;
            term *= Math.abs(1 - lambda + l) * q / (l + 1);
        }
        double growth = SecondKind.growth(BALLS, dimension, Ball.exactly(height)).toDouble();
        assertTrue(growth >= sum * (1 - 1e-12), growth + " below " + sum);
        if (dimension % 2 == 0 || dimension <= 5) {
            assertEquals(sum, growth, 1e-12 * sum);
        }
    }

    /** 2/binom(k+lambda, k) G e^(-(k+1)Y). */
    private static double bound(int dimension, int degree, double height) {
        Ball above = BALLS.multiply(BALLS.gamma(BigFraction.of(dimension, 2)), BALLS.gamma(BigFraction.of(degree + 1)));
        double inverse = BALLS.divide(above, BALLS.gamma(BigFraction.of(2 * degree + dimension, 2))).toDouble();
        return 2 * inverse * SecondKind.growth(BALLS, dimension, Ball.exactly(height)).toDouble() * Math.exp(-(degree + 1) * height);
    }

    /** |c_d Q_k(cos(x + i height))| by Gauss-Legendre quadrature of c_d Int_0^pi P_k(cos s) sin(s)^(d-2) / (z - cos s) ds. */
    private static double modulus(int dimension, int degree, double x, double height) {
        double re = Math.cos(x) * Math.cosh(height);
        double im = -Math.sin(x) * Math.sinh(height);
        double real = 0;
        double imaginary = 0;
        double mass = 0;
        for (int i = 0; i < NODES; i++) {
            double t = Math.cos(ANGLES[i]);
            double measure = WEIGHTS[i] * Math.pow(Math.sin(ANGLES[i]), dimension - 2);
            double square = (re - t) * (re - t) + im * im;
            double value = measure * polynomial(dimension, degree, t) / square;
            real += value * (re - t);
            imaginary -= value * im;
            mass += measure;
        }
        return Math.hypot(real, imaginary) / mass;
    }

    private static double polynomial(int dimension, int degree, double t) {
        double previous = 1;
        double current = t;
        if (degree == 0) {
            return 1;
        }
        for (int k = 1; k < degree; k++) {
            double next = ((2 * k + dimension - 2) * t * current - k * previous) / (k + dimension - 2);
            previous = current;
            current = next;
        }
        return current;
    }

    /** Nodes and weights on [0, pi]. */
    private static void gaussLegendre() {
        for (int i = 0; i < NODES; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double previous = 1;
                double current = x;
                for (int k = 1; k < NODES; k++) {
                    double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
                    previous = current;
                    current = next;
                }
                slope = NODES * (x * current - previous) / (x * x - 1);
                x -= current / slope;
            }
            ANGLES[i] = Math.PI * (x + 1) / 2;
            WEIGHTS[i] = Math.PI / ((1 - x * x) * slope * slope);
        }
    }
}

package zonal.sampling;

import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * Values of a derived kernel as doubles. They are computed in balls: near theta = pi some recursions lose half of the digits of doubles at every layer, more than a
 * sample that hardly varies forgives.
 */
final class DerivedValue {

    private static final int PRECISION = 128;
    private static final int HIGH_PRECISION = 1024;
    private static final double NARROW = 1e-15;
    private static final Formula MINUS_ONE = Formulas.integer(-1);

    private DerivedValue() {
    }

    /** K(cos theta), theta the given double, or pi itself where it is the double next to pi; what doubles give where balls give nothing. */
    static double at(Kernel kernel, double theta) {
        Ball value = enclosure(kernel, theta, PRECISION);
        if (isWide(value)) {
            value = enclosure(kernel, theta, HIGH_PRECISION);
        }
        if (isWide(value)) {
            return kernel.recursion().evaluate(new DoubleArithmetic(), theta);
        }
        // of a value that is not told from zero no digit is known
        return value.containsZero() ? 0 : value.toDouble();
    }

    private static Ball enclosure(Kernel kernel, double theta, int precision) {
        BallArithmetic arithmetic = new BallArithmetic(precision);
        return theta == Math.PI ? KernelValues.at(kernel, MINUS_ONE, arithmetic) : kernel.recursion().evaluate(arithmetic, Ball.exactly(theta));
    }

    private static boolean isWide(Ball value) {
        return !value.isFinite() || value.radius().toDouble() > NARROW * (1 + Math.abs(value.toDouble()));
    }
}

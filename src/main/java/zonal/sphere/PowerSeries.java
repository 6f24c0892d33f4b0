package zonal.sphere;

import java.util.List;
import java.util.stream.IntStream;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

/** Coefficients of the power series K(t) = sum_k a_k t^k of a kernel. */
public final class PowerSeries {

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    private static final int GUARD_BITS = 64;
    /** Products of series of order n lose about so many bits a coefficient. */
    private static final int BITS_PER_COEFFICIENT = 3;
    private static final int DOUBLINGS = 4;
    /** The time grows with the square of the order. */
    private static final int LARGEST_ORDER = 5000;

    private PowerSeries() {
    }

    /**
     * The coefficients a_0 to a_order, each with an enclosure narrow enough to print the significant digits, or exactly zero if proved so: if mu_k vanishes for all k >= m of
     * a parity, in every dimension, then the part of K of that parity is a polynomial of a degree below m, and so does a_k.
     *
     * @throws InputException if the kernel is not shown to be analytic at t = 0, the order is too large, or a coefficient cannot be separated from zero
     */
    public static List<Ball> coefficients(Kernel kernel, int order, int digits) {
        if (order > LARGEST_ORDER) {
            throw new InputException("coefficients of power series are offered up to that of t^" + LARGEST_ORDER + "; ask for fewer");
        }
        VanishingDegrees vanishing = VanishingDegrees.of(kernel);
        int precision = (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS + BITS_PER_COEFFICIENT * order;
        List<Ball> coefficients = List.of();
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++, precision *= 2) {
            Jet<Ball> series = series(kernel, order, precision);
            coefficients = IntStream.rangeClosed(0, order).mapToObj(k -> vanishing.contains(k) ? Ball.ZERO : series.coefficient(k)).toList();
            if (coefficients.stream().allMatch(value -> DecimalEnclosure.of(value, digits).isPresent())) {
                return coefficients;
            }
            requireFinite(kernel, coefficients);
        }
        throw notSeparated(kernel, coefficients, digits);
    }

    private static Jet<Ball> series(Kernel kernel, int order, int precision) {
        JetArithmetic<Ball> jets = new JetArithmetic<>(new BallArithmetic(precision), order);
        return new InCosine(kernel).value(jets, jets.variable(Ball.ZERO));
    }

    private static void requireFinite(Kernel kernel, List<Ball> coefficients) {
        if (!coefficients.stream().allMatch(Ball::isFinite)) {
            throw new InputException("kernel " + kernel.text() + " is not shown to be analytic at t = 0, so that it has no power series; ask for its eigenvalues");
        }
    }

    private static InputException notSeparated(Kernel kernel, List<Ball> coefficients, int digits) {
        int k = IntStream.range(0, coefficients.size()).filter(i -> DecimalEnclosure.of(coefficients.get(i), digits).isEmpty()).findFirst().orElseThrow();
        return new InputException("kernel " + kernel.text() + ": the coefficient of t^" + k + " cannot be separated from zero; ask for coefficients below it");
    }
}

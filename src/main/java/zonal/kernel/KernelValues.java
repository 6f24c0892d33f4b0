package zonal.kernel;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.number.ExactArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/** Certified values of a kernel at single points. */
public final class KernelValues {

    /** Bits beyond the digits asked for, enough for the rounding errors of a recursion of moderate depth. */
    private static final int GUARD_BITS = 64;
    /** How often the working precision is doubled before a value counts as not separable from zero. */
    private static final int DOUBLINGS = 7;

    private KernelValues() {
    }

    /**
     * K(t), narrow enough to be printed with the given number of significant decimal digits, or exactly zero if the arithmetic proves it so.
     *
     * @param t a constant formula with a value in [-1, 1]
     * @param digits at least 1
     * @throws InputException if t is not a constant in [-1, 1], or the kernel is not finite at t, or its value cannot be separated from zero at the precision
     *     cap
     */
    public static Ball at(Kernel kernel, Formula t, int digits) {
        requireConstant(t);
        int precision = (int) Math.ceil(digits * Math.log(10) / Math.log(2)) + GUARD_BITS;
        requireInRange(t, precision);
        Ball value = Ball.UNKNOWN;
        if (kernel.symmetry().filter(Symmetry.ODD::equals).isPresent() && isExactlyZero(t)) {
            return Ball.ZERO;
        }
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++, precision *= 2) {
            value = value(kernel, t, new BallArithmetic(precision));
            if (DecimalEnclosure.of(value, digits).isPresent()) {
                return value;
            }
            if (doubling == 0 && value.containsZero() && isExactlyZero(kernel, t)) {
                return Ball.ZERO;
            }
        }
        throw new InputException(value.isFinite()
                ? "the value of %s at t = %s cannot be separated from zero at %d bits; ask for another t"
                        .formatted(kernel.text(), FormulaText.print(t), precision / 2)
                : "%s is not finite, or not analytic in the angle, at t = %s; ask for another t".formatted(kernel.text(), FormulaText.print(t)));
    }

    /**
     * An enclosure of K(t) computed in the given arithmetic, as narrow as that gives it.
     *
     * @param t a constant formula with a value in [-1, 1]
     * @throws InputException if t is not a constant in [-1, 1]
     */
    public static Ball at(Kernel kernel, Formula t, BallArithmetic arithmetic) {
        requireConstant(t);
        requireInRange(t, arithmetic.precision());
        return value(kernel, t, arithmetic);
    }

    private static Ball value(Kernel kernel, Formula t, BallArithmetic arithmetic) {
        // near t = -1 the angles of an even or odd kernel are as delicate as near 1, but only the latter are written without cancellation
        if (kernel.symmetry().isPresent() && Program.valueOf(t, arithmetic).isNegative().isCertain()) {
            Ball reflected = value(kernel, Formulas.negate(t), arithmetic);
            return kernel.symmetry().get() == Symmetry.EVEN ? reflected : arithmetic.negate(reflected);
        }
        if (kernel.entireInCosine().isPresent()) {
            return Program.valueOf(Formulas.substitute(kernel.entireInCosine().get(), Map.of(Kernel.COSINE, t)), arithmetic);
        }
        return kernel.recursion().evaluate(arithmetic, Program.valueOf(angle(t, arithmetic), arithmetic));
    }

    private static boolean isExactlyZero(Formula constant) {
        try {
            return Program.valueOf(constant, new ExactArithmetic()).isZero();
        } catch (ArithmeticException undecided) {
            return false;
        }
    }

    /** Whether exact arithmetic proves that K(t) = 0; false if it does not, or cannot form the value. */
    private static boolean isExactlyZero(Kernel kernel, Formula t) {
        ExactArithmetic exact = new ExactArithmetic();
        try {
            return kernel.recursion().evaluate(exact, exact.acos(Program.valueOf(t, exact))).isZero();
        } catch (ArithmeticException undecided) {
            return false;
        }
    }

    /**
     * arccos t by the half angle, without cancellation at either end: theta = 2 arcsin sqrt((1-t)/2) for t >= 0 and pi - 2 arcsin sqrt((1+t)/2) for t < 0. Both
     * hold on all of [-1, 1], so that an estimate of the sign is enough to choose.
     */
    private static Formula angle(Formula t, BallArithmetic arithmetic) {
        Formula one = Formulas.integer(1);
        if (Program.valueOf(t, arithmetic).toDouble() >= 0) {
            return twiceArcsineOfRoot(Formulas.subtract(one, t));
        }
        return Formulas.subtract(Formulas.pi(), twiceArcsineOfRoot(Formulas.add(one, t)));
    }

    private static Formula twiceArcsineOfRoot(Formula twiceHaversine) {
        Formula haversine = Formulas.multiply(Formulas.rational(BigFraction.of(1, 2)), twiceHaversine);
        return Formulas.multiply(Formulas.integer(2), Formulas.call(Formula.Head.ASIN, Formulas.sqrt(haversine)));
    }

    private static void requireConstant(Formula t) {
        if (!Formulas.variables(t).isEmpty()) {
            throw new InputException("t = %s contains the name %s; give a number, such as 1/3, 0.25 or sqrt(1/2)"
                    .formatted(FormulaText.print(t), Formulas.variables(t).iterator().next()));
        }
    }

    private static void requireInRange(Formula t, int precision) {
        requireNotNegative(Formulas.subtract(Formulas.integer(1), t), t, precision);
        requireNotNegative(Formulas.add(Formulas.integer(1), t), t, precision);
    }

    private static void requireNotNegative(Formula distance, Formula t, int precision) {
        Ball ball = Program.valueOf(distance, new BallArithmetic(precision << DOUBLINGS));
        if (ball.isNegative().isCertain()) {
            throw new InputException("t = %s lies outside [-1, 1]; t is the inner product of two unit vectors".formatted(FormulaText.print(t)));
        }
        if (!ball.isZero() && !ball.isPositive().isCertain()) {
            throw new InputException("t = %s cannot be proved to lie in [-1, 1]; write it as a rational number".formatted(FormulaText.print(t)));
        }
    }
}

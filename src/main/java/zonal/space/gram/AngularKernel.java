package zonal.space.gram;

import java.util.Locale;
import java.util.Optional;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Symmetry;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.number.ExactArithmetic;
import zonal.symbolic.Program;

/** Certified values of a kernel at angles that are known exactly. */
final class AngularKernel {

    private static final int GUARD_BITS = 64;
    /** How often the working precision is doubled before a value counts as not separable from zero. */
    private static final int DOUBLINGS = 5;

    private final Kernel kernel;
    private final Optional<Program> inCosine;

    AngularKernel(Kernel kernel) {
        this.kernel = kernel;
        this.inCosine = kernel.entireInCosine().map(formula -> Program.of(formula, Kernel.COSINE));
    }

    /** An enclosure of K(cos theta), as narrow as the arithmetic gives it. */
    Ball at(ExactAngle angle, BallArithmetic arithmetic) {
        if (kernel.symmetry().isPresent() && angle.signedSquare().signum() <= 0) {
            return reflected(angle, kernel.symmetry().get(), arithmetic);
        }
        Ball value = inCosine.isPresent() ? inCosine.get().evaluate(arithmetic, angle.cosine(arithmetic))
                : kernel.recursion().evaluate(arithmetic, angle.value(arithmetic));
        return value.isFinite() ? value : exactly(angle, arithmetic);
    }

    /** By K(-t) = K(t) or -K(t): the recursion of an even or odd kernel is as delicate at theta = pi as at 0, but written without cancellation at 0 alone. */
    private Ball reflected(ExactAngle angle, Symmetry symmetry, BallArithmetic arithmetic) {
        if (angle.signedSquare().signum() == 0) {
            return symmetry == Symmetry.ODD ? Ball.ZERO : kernel.recursion().evaluate(arithmetic, angle.value(arithmetic));
        }
        Ball value = at(angle.supplement(), arithmetic);
        return symmetry == Symmetry.EVEN ? value : arithmetic.negate(value);
    }

    /** By exact arithmetic: a root of what vanishes at theta = pi has a value there, which balls only come close to. */
    private Ball exactly(ExactAngle angle, BallArithmetic arithmetic) {
        ExactArithmetic exact = new ExactArithmetic();
        try {
            return kernel.recursion().evaluate(exact, angle.value(exact)).enclose(arithmetic.precision());
        } catch (ArithmeticException undefined) {
            return Ball.UNKNOWN;
        }
    }

    /**
     * K(cos theta), narrow enough to be printed with the given number of significant decimal digits, or exactly zero where exact arithmetic proves it.
     *
     * @throws InputException if the value is not finite, or cannot be separated from zero
     */
    Ball at(ExactAngle angle, int digits) {
        int precision = (int) Math.ceil(digits * Math.log(10) / Math.log(2)) + GUARD_BITS;
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++, precision *= 2) {
            Ball value = at(angle, new BallArithmetic(precision));
            if (DecimalEnclosure.of(value, digits).isPresent()) {
                return value;
            }
            if (doubling == 0 && value.containsZero() && isExactlyZero(angle)) {
                return Ball.ZERO;
            }
        }
        throw new InputException(String.format(Locale.ROOT, "the value of %s at the angle %.6g is not finite, or cannot be separated from zero at %d bits;"
                + " leave out one of the points at this angle", kernel.text(), angle.value(new BallArithmetic(GUARD_BITS)).toDouble(), precision / 2));
    }

    private boolean isExactlyZero(ExactAngle angle) {
        ExactArithmetic exact = new ExactArithmetic();
        try {
            return kernel.recursion().evaluate(exact, angle.value(exact)).isZero();
        } catch (ArithmeticException undecided) {
            return false;
        }
    }
}

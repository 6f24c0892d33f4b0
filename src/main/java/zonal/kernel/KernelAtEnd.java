package zonal.kernel;

import zonal.number.Arithmetic;
import zonal.number.DoubleArithmetic;
import zonal.number.Ramified;
import zonal.number.RamifiedArithmetic;
import zonal.quadrature.AnalyticFunction;

/**
 * A kernel near an end of [0, pi] as a function of w = x^(1/q), x = sin(theta/2) at theta = 0 and x = sin(phi/2), phi = pi - theta, at theta = pi. The function is analytic in w
 * at 0 for kernels that are analytic in theta at the end (q = 1), and for those with roots of the angle there, such as layers of steps, if q is their ramification index.
 *
 * @param kernel the kernel
 * @param atPi whether the end is theta = pi
 * @param index q
 */
public record KernelAtEnd(Kernel kernel, boolean atPi, int index) implements AnalyticFunction {

    private static final int LARGEST_INDEX = 64;
    private static final double POINT = 0.25;

    /** The kernel at an end, with the least index found for which the powers of x in its recursion are powers of w; 1 if that index is too large to be of use. */
    public static KernelAtEnd of(Kernel kernel, boolean atPi) {
        int index = 1;
        while (true) {
            try {
                KernelAtEnd end = new KernelAtEnd(kernel, atPi, index);
                end.ramified(new DoubleArithmetic(), POINT);
                return end;
            } catch (RamifiedArithmetic.IndexException larger) {
                if (larger.index() > LARGEST_INDEX) {
                    return new KernelAtEnd(kernel, atPi, 1);
                }
                index = larger.index();
            }
        }
    }

    /** Whether the kernel vanishes at this end with all its derivatives, without being analytic there. */
    public boolean isFlat() {
        return atPi && FlatEnd.of(kernel).isPresent();
    }

    @Override
    public <T> T value(Arithmetic<T> arithmetic, T w) {
        return index == 1 ? atDistance(arithmetic, arithmetic.multiply(arithmetic.integer(2), arithmetic.asin(w))) : ramified(arithmetic, w);
    }

    private <T> T ramified(Arithmetic<T> arithmetic, T w) {
        RamifiedArithmetic<T> ramified = new RamifiedArithmetic<>(arithmetic, w, index);
        return ramified.value(atDistance(ramified, ramified.multiply(ramified.integer(2), ramified.asin(ramified.coordinate()))));
    }

    /** The kernel at the given angle from the end. */
    private <T> T atDistance(Arithmetic<T> arithmetic, T angle) {
        if (!atPi || kernel.symmetry().isPresent()) {
            T value = kernel.recursion().evaluate(arithmetic, angle);
            // near theta = pi the angles of an even or odd kernel are as delicate as near 0, but only the latter are written without cancellation
            return atPi && kernel.symmetry().get() == Symmetry.ODD ? arithmetic.negate(value) : value;
        }
        return kernel.recursion().evaluateFromPi(arithmetic, angle);
    }
}

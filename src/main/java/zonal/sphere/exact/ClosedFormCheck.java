package zonal.sphere.exact;

import java.util.List;
import java.util.stream.LongStream;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;
import zonal.sphere.VanishingDegrees;

/** Checks of closed forms by routes that do not use them. Nothing is shown that has not passed. */
final class ClosedFormCheck {

    private static final int MOST_DIMENSIONS = 6;
    private static final int MOST_DEGREES = 8;
    private static final int BITS = 128;
    private static final int DIGITS = 20;

    private ClosedFormCheck() {
    }

    /**
     * Compares exact values of the form in low degrees and dimensions with exact integrals, in each dimension those of the form for it alone too.
     *
     * @throws IllegalStateException if one differs
     */
    static void requireExactIntegrals(AngularClosedForm form) {
        for (int dimension = 2; dimension <= MOST_DIMENSIONS; dimension++) {
            MomentEigenvalues integrals = new MomentEigenvalues(form.kernel(), dimension);
            ParityForm inDimension = form.eigenvalues().inDimension(dimension);
            for (int degree = 0; degree <= MOST_DEGREES; degree++) {
                ExactReal integral = integrals.value(degree);
                requireEqual(form.eigenvalues().value(degree, dimension), integral, degree, dimension);
                requireEqual(inDimension.value(degree, dimension), integral, degree, dimension);
            }
        }
    }

    /** Passes the value of the closed form through if it is the other one. */
    static ExactReal requireEqual(ExactReal value, ExactReal other, long degree, int dimension) {
        if (!new ExactArithmetic().subtract(value, other).isZero()) {
            throw new IllegalStateException(name(degree, dimension) + " is " + other + ", its closed form gives " + value);
        }
        return value;
    }

    /**
     * Compares the closed form with certified eigenvalues of the kernel. Where two terms cancel in a single degree enclosures would never end: of exact zeros,
     * those are compared that belong to a parity that vanishes.
     *
     * @throws IllegalStateException if one differs
     */
    static void requireCertified(Kernel kernel, ClosedForm form, int dimension, long... degrees) {
        VanishingDegrees vanishing = VanishingDegrees.of(kernel);
        List<Long> list = LongStream.of(degrees).filter(degree -> vanishing.contains(degree) || !form.enclose(degree, dimension, BITS).isZero()).boxed().toList();
        for (Eigenvalue certified : Spectrum.eigenvalues(kernel, dimension, list, DIGITS)) {
            Ball value = form.enclose(certified.degree(), dimension, BITS);
            if (!value.overlaps(certified.value())) {
                throw new IllegalStateException(name(certified.degree(), dimension) + " is " + certified.value() + ", its closed form gives " + value);
            }
        }
    }

    private static String name(long degree, int dimension) {
        return "the eigenvalue of degree " + degree + " in dimension " + dimension;
    }
}

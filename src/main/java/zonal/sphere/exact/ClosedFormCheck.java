package zonal.sphere.exact;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/** Checks of closed forms by routes that do not use them. Nothing is shown that has not passed. */
final class ClosedFormCheck {

    private static final int MOST_DIMENSIONS = 6;
    private static final int MOST_DEGREES = 8;
    private static final int BITS = 128;
    private static final int MANY_BITS = 2000;
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

    /** Passes an elementary value through if the series of the form, in many bits, is the same. */
    static ExactReal requireInside(ExactReal value, ClosedForm form, long degree, int dimension) {
        Ball series = form.enclose(degree, dimension, MANY_BITS);
        if (!series.overlaps(value.enclose(MANY_BITS)) || series.relativeAccuracyBits() < MANY_BITS / 2) {
            throw new IllegalStateException(name(degree, dimension) + " is " + value + ", its series gives " + series);
        }
        return value;
    }

    /**
     * Compares the closed form with certified eigenvalues of the kernel.
     *
     * @throws IllegalStateException if one differs
     */
    static void requireCertified(Kernel kernel, ClosedForm form, int dimension, long... degrees) {
        Map<Boolean, List<Long>> byZero = LongStream.of(degrees).boxed()
                .collect(Collectors.partitioningBy(degree -> form.enclose(degree, dimension, BITS).isZero()));
        requireOverlap(form, dimension, Spectrum.eigenvalues(kernel, dimension, byZero.get(false), DIGITS));
        for (long degree : byZero.get(true)) {
            try {
                requireOverlap(form, dimension, Spectrum.eigenvalues(kernel, dimension, List.of(degree), DIGITS));
            } catch (InputException notSeparatedFromZero) {
                // as it has to be where two terms cancel in a single degree: only a parity that vanishes is proved zero there
                continue;
            }
        }
    }

    private static void requireOverlap(ClosedForm form, int dimension, List<Eigenvalue> certified) {
        for (Eigenvalue eigenvalue : certified) {
            Ball value = form.enclose(eigenvalue.degree(), dimension, BITS);
            if (!value.overlaps(eigenvalue.value())) {
                throw new IllegalStateException(name(eigenvalue.degree(), dimension) + " is " + eigenvalue.value() + ", its closed form gives " + value);
            }
        }
    }

    private static String name(long degree, int dimension) {
        return "the eigenvalue of degree " + degree + " in dimension " + dimension;
    }
}

package zonal.sphere.exact;

import java.util.List;
import java.util.Optional;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.number.ExactReal;
import zonal.sphere.Harmonics;

/** Eigenvalues in one dimension from closed forms, each checked before it is returned. */
public final class ExactEigenvalues {

    /** The largest degree: the check by exact integrals takes numbers of that many digits. */
    private static final long LARGEST_DEGREE = 2000;
    private static final int LARGEST_DIMENSION = 500;
    /** Certified quadrature is quick up to here. */
    private static final long LARGEST_CERTIFIED = 50;
    private static final int MOST_CERTIFIED = 10;
    private static final int FIRST_BITS = 128;
    private static final int MOST_BITS = 1 << 16;

    private ExactEigenvalues() {
    }

    /**
     * The eigenvalues of the given degrees, enclosed closely enough to be printed with the digits.
     *
     * @throws InputException if a degree or the dimension is too large
     * @throws IllegalStateException if a value differs from the exact integral or the series, or one of the first of low degree from certified quadrature
     */
    public static List<ExactEigenvalue> of(Kernel kernel, ClosedForm form, int dimension, List<Long> degrees, int digits) {
        Harmonics.requireDimension(dimension);
        long largest = degrees.stream().mapToLong(Long::longValue).max().orElse(0);
        if (largest > LARGEST_DEGREE || dimension > LARGEST_DIMENSION) {
            throw new InputException("exact eigenvalues are offered up to degree " + LARGEST_DEGREE + " and dimension " + LARGEST_DIMENSION
                    + "; for larger ones ask zonal spectrum");
        }
        long[] certified = degrees.stream().filter(degree -> degree <= LARGEST_CERTIFIED).distinct().limit(MOST_CERTIFIED).mapToLong(Long::longValue).toArray();
        ClosedFormCheck.requireCertified(kernel, form, dimension, certified);
        Optional<MomentEigenvalues> integrals = form instanceof AngularClosedForm angular
                ? Optional.of(new MomentEigenvalues(angular.kernel(), dimension)) : Optional.empty();
        return degrees.stream().map(degree -> new ExactEigenvalue(degree, Harmonics.multiplicity(dimension, degree),
                exact(form, integrals, dimension, degree), enclose(form, degree, dimension, digits))).toList();
    }

    private static Optional<ExactReal> exact(ClosedForm form, Optional<MomentEigenvalues> integrals, int dimension, long degree) {
        Optional<ExactReal> exact = form.exact(degree, dimension);
        if (integrals.isPresent()) {
            return exact.map(value -> ClosedFormCheck.requireEqual(value, integrals.get().value(Math.toIntExact(degree)), degree, dimension));
        }
        return exact.map(value -> ClosedFormCheck.requireInside(value, form, degree, dimension));
    }

    private static Ball enclose(ClosedForm form, long degree, int dimension, int digits) {
        for (int bits = FIRST_BITS; bits <= MOST_BITS; bits *= 2) {
            Ball value = form.enclose(degree, dimension, bits);
            if (DecimalEnclosure.of(value, digits).isPresent()) {
                return value;
            }
        }
        throw new InputException("the eigenvalue of degree " + degree + " cannot be separated from zero with " + MOST_BITS + " bits");
    }
}

package zonal.sphere;

import java.util.List;
import java.util.Map;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.Magnitude;

/** Certified eigenvalues of a zonal kernel on the sphere S^(d-1). */
public final class Spectrum {

    private static final int MAXIMAL_POLYNOMIAL_DEGREE = 500;
    private static final long LARGEST_DEGREE = 100_000;

    private Spectrum() {
    }

    /**
     * The eigenvalues of the given degrees, each with an enclosure narrow enough to print {@code digits} significant decimal digits, or exactly zero if proved so.
     *
     * @param dimension d >= 2
     * @param degrees the degrees k >= 0, in the order wanted
     * @throws InputException if the kernel is outside the reach of the method, or a value cannot be separated from zero at the precision cap
     */
    public static List<Eigenvalue> eigenvalues(Kernel kernel, int dimension, List<Long> degrees, int digits) {
        Harmonics.requireDimension(dimension);
        Magnitude scale = KernelDomain.requireFinite(kernel);
        VanishingDegrees vanishing = VanishingDegrees.of(kernel);
        List<Integer> computed = degrees.stream().distinct().filter(degree -> !vanishing.contains(degree)).sorted().map(degree -> requireSmall(kernel, degree)).toList();
        Map<Integer, Ball> values = computed.isEmpty() ? Map.of() : new Refinement(route(kernel, dimension, vanishing), digits, new SizeEstimate(kernel, dimension, scale)).enclose(computed);
        return degrees.stream()
                .map(degree -> new Eigenvalue(degree, Harmonics.multiplicity(dimension, degree), vanishing.contains(degree) ? Ball.ZERO : values.get(degree.intValue())))
                .toList();
    }

    private static int requireSmall(Kernel kernel, long degree) {
        if (degree > LARGEST_DEGREE) {
            throw new InputException("kernel " + kernel.text() + ": the eigenvalue of degree " + degree + " is outside the method's reach; of this kernel, degrees up to "
                    + LARGEST_DEGREE + " can be asked for");
        }
        return (int) degree;
    }

    private static EigenvalueRoute route(Kernel kernel, int dimension, VanishingDegrees vanishing) {
        if (vanishing.isFiniteRank() && vanishing.lastDegree() <= MAXIMAL_POLYNOMIAL_DEGREE) {
            return new PolynomialEigenvalues(new InCosine(kernel), vanishing.lastDegree(), dimension);
        }
        QuadratureEigenvalues quadrature = new QuadratureEigenvalues(kernel, dimension);
        return kernel.entireInCosine().isPresent() ? new TaylorEigenvalues(new InCosine(kernel), dimension, quadrature) : quadrature;
    }
}

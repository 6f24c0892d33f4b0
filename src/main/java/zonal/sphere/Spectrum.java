package zonal.sphere;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaFunction;
import zonal.symbolic.NormalForm;

/** Certified eigenvalues of a zonal kernel on the sphere S^(d-1). */
public final class Spectrum {

    private static final int MAXIMAL_POLYNOMIAL_DEGREE = 2000;

    private Spectrum() {
    }

    /**
     * The eigenvalues of the given degrees, each with an enclosure narrow enough to print {@code digits} significant decimal digits, or exactly zero if proved so.
     *
     * @param dimension d >= 2
     * @param degrees the degrees k >= 0, in the order wanted
     * @throws InputException if the kernel is outside the reach of the method, or a value cannot be separated from zero at the precision cap
     */
    public static List<Eigenvalue> eigenvalues(Kernel kernel, int dimension, List<Integer> degrees, int digits) {
        if (dimension < 2) {
            throw new InputException("dimension " + dimension + ": the sphere S^(d-1) needs d >= 2");
        }
        KernelDomain.requireFinite(kernel);
        VanishingDegrees vanishing = VanishingDegrees.of(kernel);
        List<Integer> computed = degrees.stream().distinct().filter(degree -> !vanishing.contains(degree)).sorted().toList();
        Map<Integer, Ball> values = computed.isEmpty() ? Map.of() : new Refinement(route(kernel, dimension), dimension, digits).enclose(computed);
        return degrees.stream()
                .map(degree -> new Eigenvalue(degree, Harmonics.multiplicity(dimension, degree), values.getOrDefault(degree, Ball.ZERO)))
                .toList();
    }

    private static EigenvalueRoute route(Kernel kernel, int dimension) {
        if (kernel.entireInCosine().isEmpty()) {
            return new QuadratureEigenvalues(kernel, dimension);
        }
        Formula inCosine = kernel.entireInCosine().get();
        FormulaFunction function = new FormulaFunction(inCosine, Kernel.COSINE);
        Optional<Integer> degree = NormalForm.tryOf(inCosine).flatMap(form -> form.polynomialDegree(Kernel.COSINE));
        if (degree.isPresent() && degree.get() <= MAXIMAL_POLYNOMIAL_DEGREE) {
            return new PolynomialEigenvalues(function, Math.max(0, degree.get()), dimension);
        }
        return new TaylorEigenvalues(function, dimension);
    }
}

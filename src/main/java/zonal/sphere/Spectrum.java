package zonal.sphere;

import java.util.List;
import zonal.kernel.Kernel;

/** Certified eigenvalues of a zonal kernel on the sphere S^(d-1). */
public final class Spectrum {

    private Spectrum() {
    }

    /**
     * The eigenvalues of the given degrees, each with an enclosure narrow enough to print {@code digits} significant decimal digits, or exactly zero if proved so.
     *
     * @param dimension d >= 2
     * @param degrees the degrees k >= 0, in the order wanted
     * @throws zonal.InputException if the kernel is outside the reach of the method, or a value cannot be separated from zero at the precision cap
     */
    public static List<Eigenvalue> eigenvalues(Kernel kernel, int dimension, List<Integer> degrees, int digits) {
        throw new UnsupportedOperationException();
    }
}

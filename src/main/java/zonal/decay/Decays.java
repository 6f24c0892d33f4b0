package zonal.decay;

import zonal.kernel.Kernel;

/** Finds the decay of the eigenvalues of a kernel from its series at both ends of [0, pi]. */
public final class Decays {

    private Decays() {
    }

    /** The decay of the kernel on S^(d-1), limits to the given number of significant digits. */
    public static Decay of(Kernel kernel, int dimension, int digits) {
        throw new UnsupportedOperationException();
    }
}

package zonal.benchmark;

import java.util.List;
import java.util.stream.LongStream;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.sphere.Eigenvalue;

/** Eigenvalues of the bias-free tangent kernel of a depth on S^(d-1), for which there are figures of other programs; nothing is kept from one run to the next. */
public enum SpectrumWorkload {
    W1(3, 3, 0, 200, 50), W2(3, 10, 0, 200, 50), W3(3, 10, 0, 1000, 50), W4(3, 10, 0, 100, 300), W5(10, 3, 0, 2000, 30), W6(3, 10, 1_000_000, 1_000_000, 30);

    private final Kernel kernel;
    private final int dimension;
    private final List<Long> degrees;
    private final int digits;

    SpectrumWorkload(int depth, int dimension, long firstDegree, long lastDegree, int digits) {
        this.kernel = Kernels.parse("fc-ntk(depth=" + depth + ")");
        this.dimension = dimension;
        this.degrees = LongStream.rangeClosed(firstDegree, lastDegree).boxed().toList();
        this.digits = digits;
    }

    /** The eigenvalues, by the way that the command {@code spectrum} takes. */
    public List<Eigenvalue> eigenvalues() {
        return new Eigenvalues(new DecayLaws()).of(kernel, dimension, degrees, digits);
    }
}

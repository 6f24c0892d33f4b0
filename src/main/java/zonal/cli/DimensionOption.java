package zonal.cli;

import picocli.CommandLine.Option;
import zonal.InputException;

/** The dimension d of the space whose unit sphere S^(d-1) the inputs lie on. */
final class DimensionOption {

    private static final int LARGEST = 10_000;

    @Option(names = "--dim", paramLabel = "D", required = true, description = "Dimension of the inputs, at least 2: they lie on the sphere S^(D-1).")
    private int dimension;

    /** The dimension, in the range that is offered. */
    int value() {
        if (dimension < 2) {
            throw new InputException("--dim is " + dimension + "; the sphere S^(d-1) needs d >= 2");
        }
        if (dimension > LARGEST) {
            throw new InputException("--dim is " + dimension + "; dimensions up to " + LARGEST + " can be asked for");
        }
        return dimension;
    }
}

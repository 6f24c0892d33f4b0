package zonal.cli;

import picocli.CommandLine.Option;
import zonal.sphere.Harmonics;

/** The dimension d of the space whose unit sphere S^(d-1) the inputs lie on. */
final class DimensionOption {

    @Option(names = "--dim", paramLabel = "D", required = true, description = "Dimension of the inputs, at least 2: they lie on the sphere S^(D-1).")
    private int dimension;

    /** The dimension, in the range that is offered. */
    int value() {
        return Harmonics.requireDimension(dimension);
    }
}

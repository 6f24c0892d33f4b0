package zonal.network;

import java.util.Locale;

/** Which parts of a residual network train. */
public enum TrainedParts {
    /** The two matrices of every block, the first and the last layer being fixed (Huang, Wang, Tao, Zhao 2020; Belfer, Geifman, Galun, Basri 2021). */
    BLOCKS,
    /** The first and the last layer as well (Tirer, Bruna, Giryes 2020). */
    ALL;

    /** The name in the kernel syntax. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package zonal.kernel;

import java.util.Optional;
import zonal.network.Network;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.Formula;

/**
 * A zonal kernel on the sphere.
 *
 * @param text the kernel in the kernel syntax, parameters as given, in canonical spacing
 * @param recursion the kernel in the angle theta in [0, pi]
 * @param entireInCosine the kernel as a formula in t = cos theta when that formula is an entire function of t
 * @param network the network whose NNGP or tangent kernel it is, empty for reference kernels and formulas
 * @param kind what the kernel is to its network, or which kind of reference kernel
 * @param symmetry a symmetry that follows from the description of the network
 */
public record Kernel(String text, Recursion recursion, Optional<Formula> entireInCosine, Optional<Network> network, Kind kind, Optional<Symmetry> symmetry) {

    /** The name of the variable t = cos theta in formulas. */
    public static final String COSINE = AngleSubstitution.COSINE;

    /** A kernel of which no symmetry is known beforehand. */
    public Kernel(String text, Recursion recursion, Optional<Formula> entireInCosine, Optional<Network> network, Kind kind) {
        this(text, recursion, entireInCosine, network, kind, Optional.empty());
    }

    /** Where a kernel comes from. */
    public enum Kind {
        /** The tangent kernel of its network (for residual networks normalised to K(1) = 1). */
        TANGENT,
        /** The covariance of the outputs of its network. */
        GAUSSIAN_PROCESS,
        /** A reference kernel that is positive definite in every dimension. */
        REFERENCE,
        /** A formula of the user's, of which nothing is known. */
        FORMULA
    }
}

package zonal.space;

import java.util.List;
import zonal.InputException;
import zonal.decay.Decay;
import zonal.kernel.Kernel;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/**
 * The degrees at which the eigenvalues of a kernel vanish.
 *
 * <p>That no other eigenvalue vanishes follows, for a kernel that is positive definite in every dimension, from its decay. By Schoenberg's theorem (Duke Math.
 * J. 9, 1942) such a kernel is a power series in t with coefficients c_p >= 0. The eigenvalue mu_k of t^p is positive when p >= k and p - k is even, and
 * zero otherwise; so mu_k of the kernel is positive exactly when some c_p with p >= k of the parity of k is positive. If k^p mu_k has a non-zero limit over
 * the degrees of one
 * parity, then arbitrarily large such p exist, and every eigenvalue of that parity is positive. Tangent kernels and covariances of networks, and the reference
 * kernels, are positive definite in every dimension, since none of them depends on the dimension.
 *
 * @param proved degrees whose eigenvalues are proved to be zero
 * @param complete whether all other eigenvalues are proved to be different from zero
 * @param reason why these are all, or why that is not known, in a sentence
 */
public record ZeroDegrees(DegreeSet proved, boolean complete, String reason) {

    /** Digits to which single eigenvalues are computed in order to separate them from zero. */
    private static final int DIGITS = 10;

    /** The zero degrees of a kernel with the given decay on S^(d-1). */
    public static ZeroDegrees of(Kernel kernel, int dimension, Decay decay) {
        DegreeSet proved = DegreeSet.parse(decay.zeroDegrees());
        if (decay.status() != Decay.Status.POWER && decay.status() != Decay.Status.FINITE_RANK) {
            return new ZeroDegrees(proved, false, "that the other eigenvalues differ from zero is not known: " + decay.reason());
        }
        for (boolean odd : new boolean[] {false, true}) {
            boolean limit = (odd ? decay.odd() : decay.even()).isPresent();
            if (limit && !isPositiveDefinite(kernel)) {
                return new ZeroDegrees(proved, false, "the kernel is a formula that is not known to be positive definite, so single eigenvalues may vanish");
            }
            if (!limit && !restDiffersFromZero(kernel, dimension, proved, odd)) {
                return new ZeroDegrees(proved, false, "an eigenvalue of " + (odd ? "odd" : "even") + " degree could not be separated from zero");
            }
        }
        return new ZeroDegrees(proved, true, "the classes that do not vanish have non-zero limits, and the kernel is positive definite in every dimension");
    }

    /** Whether the kernel is known to be positive definite on the spheres of every dimension. */
    static boolean isPositiveDefinite(Kernel kernel) {
        return kernel.kind() != Kernel.Kind.FORMULA;
    }

    /** Whether the finitely many eigenvalues of a vanishing class that are not proved zero are different from zero. */
    private static boolean restDiffersFromZero(Kernel kernel, int dimension, DegreeSet proved, boolean odd) {
        return proved.missing(odd).map(degrees -> allDifferFromZero(kernel, dimension, degrees)).orElse(false);
    }

    private static boolean allDifferFromZero(Kernel kernel, int dimension, List<Integer> degrees) {
        if (degrees.isEmpty()) {
            return true;
        }
        try {
            List<Eigenvalue> eigenvalues = Spectrum.eigenvalues(kernel, dimension, degrees, DIGITS);
            return eigenvalues.stream().noneMatch(eigenvalue -> eigenvalue.value().containsZero());
        } catch (InputException outsideReach) {
            return false;
        }
    }
}

package zonal.space;

import java.util.List;
import java.util.Optional;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.decay.Parity;
import zonal.decay.ParityLaw;
import zonal.kernel.Kernel;

/**
 * The degrees at which the eigenvalues of a kernel vanish.
 *
 * <p>That no other eigenvalue vanishes follows, for a kernel that is positive definite in every dimension, from its decay. By Schoenberg's theorem (Duke Math.
 * J. 9, 1942) such a kernel is a power series in t with coefficients c_p >= 0. The eigenvalue mu_k of t^p is positive when p >= k and p - k is even, and
 * zero otherwise; so mu_k of the kernel is positive exactly when some c_p with p >= k of the parity of k is positive. If k^p mu_k has a non-zero limit over
 * the degrees of one
 * parity, then arbitrarily large such p exist, and every eigenvalue of that parity is positive. Tangent kernels and covariances of networks, and the reference
 * kernels, are positive definite in every dimension, since none of them depends on the dimension. For other kernels it follows from a decay law with constants for all
 * degrees: in the tail no eigenvalue vanishes, and those below it were separated from zero.
 *
 * @param proved degrees whose eigenvalues are proved to be zero
 * @param complete whether all other eigenvalues are proved to be different from zero
 * @param reason why these are all, or why that is not known, in a sentence
 */
public record ZeroDegrees(DegreeSet proved, boolean complete, String reason) {

    /** Digits to which single eigenvalues are computed in order to separate them from zero. */
    private static final int DIGITS = 10;

    /** The zero degrees of the kernel on S^(d-1). */
    public static ZeroDegrees of(DecayLaws laws, Kernel kernel, int dimension, DecayLaw decay) {
        DegreeSet proved = DegreeSet.parse(decay.zeroDegrees());
        if (decay.status() != DecayLaw.Status.POWER && decay.status() != DecayLaw.Status.FINITE_RANK) {
            return new ZeroDegrees(proved, false, "that the other eigenvalues differ from zero is not known: " + decay.reason());
        }
        boolean byLaw = false;
        for (Parity parity : Parity.values()) {
            String degrees = parity.word();
            if (decay.of(parity).isEmpty()) {
                if (!restDiffersFromZero(laws, kernel, dimension, proved, parity)) {
                    return new ZeroDegrees(proved, false, "an eigenvalue of " + degrees + " degree could not be separated from zero");
                }
            } else if (decay.power(parity).isEmpty() || !isPositiveDefinite(kernel)) {
                if (!differsFromZero(laws, kernel, dimension, decay, parity)) {
                    return new ZeroDegrees(proved, false, "that no other eigenvalue of " + degrees + " degree vanishes is not known");
                }
                byLaw = true;
            }
        }
        return new ZeroDegrees(proved, true, byLaw ? "in the tail no eigenvalue vanishes, and those before it were separated from zero"
                : "the classes that do not vanish have non-zero limits, and the kernel is positive definite in every dimension");
    }

    /** Whether the kernel is known to be positive definite on the spheres of every dimension. */
    static boolean isPositiveDefinite(Kernel kernel) {
        return kernel.kind() != Kernel.Kind.FORMULA;
    }

    private static boolean differsFromZero(DecayLaws laws, Kernel kernel, int dimension, DecayLaw decay, Parity parity) {
        Optional<ParityLaw.Constants> constants = decay.power(parity).flatMap(ParityLaw.Power::constants);
        boolean covered = constants.isPresent() && constants.get().fromDegree() <= 2;
        return covered && (parity == Parity.ODD || allDifferFromZero(laws, kernel, dimension, List.of(0L)));
    }

    /** Whether the finitely many eigenvalues of a vanishing class that are not proved zero are different from zero. */
    private static boolean restDiffersFromZero(DecayLaws laws, Kernel kernel, int dimension, DegreeSet proved, Parity parity) {
        return proved.missing(parity == Parity.ODD).map(degrees -> allDifferFromZero(laws, kernel, dimension, degrees.stream().map(Integer::longValue).toList()))
                .orElse(false);
    }

    private static boolean allDifferFromZero(DecayLaws laws, Kernel kernel, int dimension, List<Long> degrees) {
        try {
            return new Eigenvalues(laws).of(kernel, dimension, degrees, DIGITS).stream().noneMatch(eigenvalue -> eigenvalue.value().containsZero());
        } catch (InputException outsideReach) {
            return false;
        }
    }
}

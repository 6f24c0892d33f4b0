package zonal.decay;

import java.util.List;
import java.util.Optional;
import zonal.number.Ball;
import zonal.symbolic.Formula;

/**
 * How the eigenvalues of a kernel decay with the degree.
 *
 * @param status what kind of decay was found
 * @param reason why the status is what it is, in a sentence
 * @param even the law over even degrees k >= 2, empty if they all vanish or the status is not POWER
 * @param odd the law over odd degrees, likewise
 * @param zeroDegrees classes of degrees proved to vanish, in words such as "odd >= 3"
 */
public record Decay(Status status, String reason, Optional<ParityLaw> even, Optional<ParityLaw> odd, List<String> zeroDegrees) {

    /** Kinds of decay. */
    public enum Status { POWER, GEOMETRIC, SUPERPOLYNOMIAL, FINITE_RANK, UNDECIDED }

    /**
     * mu_k ~ limit k^-exponent over the degrees of one parity.
     *
     * @param exponent p
     * @param limit an enclosure of the limit of k^p mu_k, not zero
     * @param exact the limit as an exact formula, where it has one of readable size
     */
    public record ParityLaw(int exponent, Ball limit, Optional<Formula> exact) {
    }
}

package zonal.decay;

import java.util.List;
import java.util.Optional;

/**
 * How the eigenvalues of a kernel on a sphere decay with the degree, for all degrees.
 *
 * @param status what kind of decay was found; POWER if either parity decays like a power
 * @param reason why the status is what it is, in a sentence
 * @param even the law over even degrees k >= 2, empty if all but finitely many of them vanish or nothing was found
 * @param odd the law over odd degrees, likewise
 * @param zeroDegrees classes of degrees proved to vanish, in words such as "odd >= 3"
 */
public record DecayLaw(Status status, String reason, Optional<ParityLaw> even, Optional<ParityLaw> odd, List<String> zeroDegrees) {

    /** Kinds of decay. */
    public enum Status { POWER, GEOMETRIC, SUPERPOLYNOMIAL, FINITE_RANK, UNDECIDED }

    public DecayLaw {
        zeroDegrees = List.copyOf(zeroDegrees);
    }

    /** The law over the degrees of one parity. */
    public Optional<ParityLaw> of(Parity parity) {
        return parity == Parity.EVEN ? even : odd;
    }

    /** The power law over the degrees of one parity; empty if there is none, or the law is another one. */
    public Optional<ParityLaw.Power> power(Parity parity) {
        return of(parity).filter(ParityLaw.Power.class::isInstance).map(ParityLaw.Power.class::cast);
    }
}

package zonal.decay;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/** The eigenvalues of one parity from a degree on, all at once, by the theorem of docs/decay-law.md. */
sealed interface TailLaw permits AngularTailLaw, RamifiedTailLaw {

    /**
     * The law for all degrees of the parity from the given one on.
     *
     * @param bits the error is at most about 2^-bits of the eigenvalue, at every degree
     * @return empty if the remainder on the region is larger than that
     */
    static Optional<TailLaw> of(EndAnalysis ends, int dimension, Parity parity, AnalyticRegion region, long from, int bits) {
        return ends.isAnalyticInAngle() ? AngularTailLaw.of(ends, dimension, parity, region, from, bits).map(law -> law)
                : RamifiedTailLaw.of(ends, dimension, parity, region, from, bits).map(law -> law);
    }

    /** The least degree from which a law with these bits exists on the region, at most the given one; empty if there is none. */
    static Optional<Long> leastDegree(EndAnalysis ends, int dimension, Parity parity, AnalyticRegion region, int bits, long most) {
        return ends.isAnalyticInAngle() ? AngularTailLaw.leastDegree(ends, dimension, parity, region, bits, most)
                : RamifiedTailLaw.leastDegree(ends, dimension, parity, region, bits, most);
    }

    Parity parity();

    /** p: mu_k is of the order of k^-p. */
    BigFraction exponent();

    /** The least degree for which the law holds. */
    long from();

    /** A bound of |mu_k - sum of singular terms| for all degrees of the law, relative to the eigenvalue of the first singular power. */
    Magnitude relative();

    /** The limit of k^p mu_k. */
    Ball limit();

    /** An enclosure of mu_k for a degree of this parity from {@link #from()} on. */
    Ball eigenvalue(long degree);

    /** k^p mu_k. */
    Tail scaled();

    /** The numbers that the law rests on. */
    TailProof proof();

    /** The arithmetic that the law is computed in. */
    BallArithmetic balls();

    /** Refuses a degree for which the law does not hold. */
    default void requireReach(long degree) {
        if (degree < from()) {
            throw new IllegalArgumentException("the law holds from degree " + from() + " on, not at " + degree);
        }
    }
}

package zonal.claim;

/** What is known about a claim, strongest first. */
public enum Verdict {
    /** Proved for all degrees, and for all dimensions or depths where the claim says so. */
    PROVED,
    /** Certified by balls for each listed instance. */
    CERTIFIED,
    /** Supported by sampling at a stated significance and power. */
    SUPPORTED,
    /** Not decided; the evidence says what would decide it. */
    UNDECIDED,
    /** Refuted by a counterexample. */
    REFUTED;

    /** The weaker of the two: what is known of two statements together. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package zonal.decay;

/** The parity of a degree. */
public enum Parity {
    EVEN, ODD;

    /** The parity of the degree. */
    public static Parity of(long degree) {
        return (degree & 1) == 0 ? EVEN : ODD;
    }

    /** "even" or "odd". */
    public String word() {
        return this == EVEN ? "even" : "odd";
    }

    /** Whether the degree is of this parity. */
    public boolean contains(long degree) {
        return of(degree) == this;
    }

    /** The least degree of this parity that is not less than the given one. */
    public long next(long degree) {
        return contains(degree) ? degree : degree + 1;
    }
}

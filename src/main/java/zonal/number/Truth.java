package zonal.number;

/** The answer to a question about numbers that are known only up to an error bound. */
public enum Truth {
    /** Holds for every number in the enclosures. */
    TRUE,
    /** Fails for every number in the enclosures. */
    FALSE,
    /** The enclosures do not decide. */
    UNKNOWN;

    /** The answer to the negated question. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether the answer is {@link #TRUE}; UNKNOWN is not enough. */
    public boolean isCertain() {
        return this == TRUE;
    }
}

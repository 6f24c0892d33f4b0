package zonal.symbolic;

/** A derivation that failed, or whose result did not pass its checks: an error of the program, never of the input. */
public final class DerivationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DerivationException(String message) {
        super(message);
    }

    public DerivationException(String message, Throwable cause) {
        super(message, cause);
    }
}

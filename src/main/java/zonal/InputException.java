package zonal;

/**
 * Bad input, or a question outside the reach of the method. The message is one line that says what is wrong, where, and how to mend it; the command line prints
 * it as it stands and exits with status 2.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception whose message is shown to the user unchanged. */
    public InputException(String message) {
        super(message);
    }
}

package zonal.cli;

import picocli.CommandLine.Option;
import zonal.InputException;

/** How many significant digits a result has. */
final class DigitsOption {

    private static final int FEWEST = 5;
    private static final int MOST = 1000;

    @Option(names = "--digits", paramLabel = "N", defaultValue = "20", description = "Significant digits, 5 to 1000 (default: ${DEFAULT-VALUE}).")
    private int digits;

    /** The number of digits, in the range that is offered. */
    int value() {
        if (digits < FEWEST || digits > MOST) {
            throw new InputException("--digits is " + digits + "; ask for " + FEWEST + " to " + MOST + " digits");
        }
        return digits;
    }
}

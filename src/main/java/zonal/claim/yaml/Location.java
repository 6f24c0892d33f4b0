package zonal.claim.yaml;

import zonal.InputException;

/**
 * A place in a file that somebody wrote.
 *
 * @param file the file, as it is shown
 * @param line from 1
 * @param column from 1
 */
public record Location(String file, int line, int column) {

    /** What is wrong at this place and how to mend it, as an exception whose message starts with file, line and column. */
    public InputException error(String message) {
        return new InputException(this + ": " + message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

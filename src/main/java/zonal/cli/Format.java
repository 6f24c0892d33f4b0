package zonal.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which results are written. */
enum Format {
    TEXT, CSV, JSON, LATEX, MATHEMATICA, PYTHON;

    /** The format with the name, as it is typed: in small letters. */
    static Optional<Format> named(String name) {
        return Arrays.stream(values()).filter(format -> format.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

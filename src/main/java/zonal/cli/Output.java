package zonal.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zonal.InputException;
import zonal.report.AtomicFile;
import zonal.report.plot.Picture;

/** Where the result of a command goes, and in which form. */
final class Output {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "Form of the result: text, csv, json, latex, mathematica or python, as far as the command offers it.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the result to the file instead of the standard output.")
    private Path file;

    /**
     * The writer of the format that was asked for. Faults of the options are found here, before any work is done.
     *
     * @param usual the format when none was asked for
     * @param writers a writer for each format that the command offers
     * @throws InputException if the format is not offered or the file cannot be written
     */
    <R> Function<R, String> writer(Format usual, Map<Format, Function<R, String>> writers) {
        if (file != null) {
            AtomicFile.requireWritable(file);
        }
        Optional<Format> chosen = format == null ? Optional.of(usual) : Format.named(format);
        return chosen.map(writers::get).orElseThrow(() -> {
            String offered = writers.keySet().stream().sorted().map(Format::toString).collect(Collectors.joining(" or "));
            return new InputException("--format " + format + " is not offered by " + command.name() + "; ask for " + offered);
        });
    }

    /**
     * Makes sure that a picture can take the place of the result.
     *
     * @throws InputException if a format of the result was asked for as well, or bytes would go to a terminal
     */
    void requirePlaceFor(Picture picture) {
        if (format != null) {
            throw new InputException("--format " + format + " and --plot " + picture
                    + " exclude each other: name a file for the picture, or leave one of them out");
        }
        if (picture == Picture.PNG && file == null && Terminal.isThere()) {
            throw new InputException("a png picture is not for a terminal; name a file for it: --plot FILE.png");
        }
    }

    /**
     * Makes sure that two results do not overwrite each other.
     *
     * @param option the option that names the other file
     * @throws InputException if the other file is that of the result
     */
    void requireOther(String option, Path other) {
        if (file != null && file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            throw new InputException("--output and " + option + " name the same file " + other + "; name two");
        }
    }

    /** Writes the finished bytes to the file or the standard output. */
    void print(byte[] bytes) {
        if (file != null) {
            AtomicFile.write(file, bytes);
            return;
        }
        PrintStream out = ((Zonal) command.root().userObject()).out();
        out.writeBytes(bytes);
        out.flush();
    }

    /** Writes the finished text to the file or the standard output. */
    void print(String text) {
        if (file != null) {
            AtomicFile.write(file, text);
            return;
        }
        command.commandLine().getOut().print(text);
        command.commandLine().getOut().flush();
    }
}

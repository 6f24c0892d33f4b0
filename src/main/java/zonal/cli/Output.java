package zonal.cli;

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

package zonal.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import zonal.InputException;
import zonal.report.AtomicFile;
import zonal.report.plot.Picture;
import zonal.report.plot.Plot;

/** Whether a picture of the result is wanted, and where it goes. */
final class PlotOption {

    @Option(names = "--plot", paramLabel = "FILE",
            description = "Draw the result too, in a file that ends in .svg, .png or .pgf (for FILE svg, png or pgf alone: in place of the result).")
    private String target;

    /**
     * Finds the faults of the option before any work is done.
     *
     * @param output where the result goes
     * @throws InputException if the form of the picture is unknown or there is no place for it
     */
    void check(Output output) {
        if (target == null) {
            return;
        }
        Picture picture = picture();
        if (isInPlace()) {
            output.requirePlaceFor(picture);
        } else {
            output.requireOther("--plot", Path.of(target));
            AtomicFile.requireWritable(Path.of(target));
        }
    }

    /** Whether the picture takes the place of the result. */
    private boolean isInPlace() {
        return target != null && Picture.named(target).isPresent();
    }

    /** Writes the result, and the plot if one is wanted; the plot alone where it takes the place of the result. */
    void print(Output output, Supplier<String> result, Supplier<Plot> plot) {
        byte[] bytes = target == null ? new byte[0] : picture().of(plot.get());
        if (isInPlace()) {
            output.print(bytes);
            return;
        }
        output.print(result.get());
        if (target != null) {
            AtomicFile.write(Path.of(target), bytes);
        }
    }

    private Picture picture() {
        return Picture.named(target).or(() -> Picture.ofFile(target))
                .orElseThrow(() -> new InputException("--plot " + target + ": pictures are svg, png or pgf; name a file that ends in .svg, .png or .pgf"));
    }
}

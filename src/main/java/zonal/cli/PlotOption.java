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
            description = "Draw the result too, in a file that ends in .svg or .png (for FILE svg or png alone: in place of the result).")
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
    boolean isInPlace() {
        return target != null && Picture.named(target).isPresent();
    }

    /** Draws the plot if one is wanted. */
    void draw(Output output, Supplier<Plot> plot) {
        if (target == null) {
            return;
        }
        byte[] bytes = picture().of(plot.get());
        if (isInPlace()) {
            output.print(bytes);
        } else {
            AtomicFile.write(Path.of(target), bytes);
        }
    }

    private Picture picture() {
        return Picture.named(target).or(() -> Picture.ofFile(target))
                .orElseThrow(() -> new InputException("--plot " + target + ": pictures are svg or png; name a file that ends in .svg or .png"));
    }
}

package zonal.table;

import java.util.List;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.report.plot.DecayPlot;
import zonal.report.plot.KernelPlot;
import zonal.report.plot.Plot;
import zonal.report.plot.RatioPlot;
import zonal.report.plot.SpectrumPlot;
import zonal.space.SameSpace;

/** Draws the pictures that belong to a table. */
final class TablePlots {

    private static final int DIGITS = 20;

    private TablePlots() {
    }

    /**
     * The pictures of the spec.
     *
     * @throws InputException if a picture makes no sense for its kernel
     */
    static Stream<GeneratedFile> of(TableSpec spec, DecayLaws laws) {
        return spec.plots().stream().flatMap(each -> {
            Plot plot = plot(each, laws);
            return each.forms().stream().map(form -> new GeneratedFile(each.file(spec, form), form.of(plot)));
        });
    }

    private static Plot plot(PlotSpec spec, DecayLaws laws) {
        Kernel kernel = spec.one().kernel();
        int dimension = spec.one().dimension();
        Eigenvalues eigenvalues = new Eigenvalues(laws);
        try {
            return switch (spec.kind()) {
                case SPECTRUM -> SpectrumPlot.of(eigenvalues.of(kernel, dimension, spec.degrees(), DIGITS), laws.of(kernel, dimension, DIGITS));
                case DECAY -> DecayPlot.of(eigenvalues, kernel, dimension, laws.of(kernel, dimension, DIGITS));
                case RATIO -> RatioPlot.of(eigenvalues, kernel, spec.one().reference().orElseThrow(), dimension,
                        SameSpace.of(laws, kernel, spec.one().reference().orElseThrow(), dimension, DIGITS).ratios());
                case KERNEL -> KernelPlot.of(kernel, List.of());
            };
        } catch (InputException e) {
            throw spec.place().error(e.getMessage());
        }
    }
}

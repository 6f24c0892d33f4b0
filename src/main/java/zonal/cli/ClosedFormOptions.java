package zonal.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.report.ClosedFormReport;
import zonal.sphere.DegreeList;
import zonal.sphere.Harmonics;
import zonal.sphere.exact.ClosedForm;
import zonal.sphere.exact.ClosedForms;
import zonal.sphere.exact.ExactEigenvalues;

/** Asks for the closed forms of eigenvalues. */
final class ClosedFormOptions {

    private static final String EVERY = "d";
    private static final int DIGITS = 20;

    @Option(names = "--dim", paramLabel = "D",
            description = "Show closed forms of the eigenvalues instead, on the sphere S^(D-1); D is a dimension, or the letter d for all of them.")
    private String dimension;

    @Option(names = "--degrees", paramLabel = "K", description = "With --dim: exact eigenvalues of these degrees, a list of A and A..B, such as 0..20,50.")
    private String degrees;

    /** Whether one of the options was given. */
    boolean isAskedFor() {
        return dimension != null || degrees != null;
    }

    /** The report on the kernel in the form asked for. */
    String write(KernelArgument argument, Output output) {
        Function<ClosedFormReport, String> writer = output.writer(Format.TEXT, Map.of(Format.TEXT, ClosedFormReport::text, Format.LATEX, ClosedFormReport::latex,
                Format.CSV, ClosedFormReport::csv, Format.JSON, ClosedFormReport::json));
        if (dimension == null) {
            throw new InputException("--degrees needs a dimension; add --dim, for example --dim 3");
        }
        if (dimension.equals(EVERY) && degrees != null) {
            throw new InputException("--degrees needs a dimension; replace --dim d, for example by --dim 3");
        }
        int d = dimension.equals(EVERY) ? 0 : Harmonics.requireDimension(number());
        List<Long> list = degrees == null ? List.of() : DegreeList.parse(degrees);
        Kernel kernel = argument.parse();
        ClosedForm form = ClosedForms.of(kernel);
        return writer.apply(d == 0 ? ClosedFormReport.of(kernel.text(), form)
                : ClosedFormReport.of(kernel.text(), form, d, ExactEigenvalues.of(kernel, form, d, list, DIGITS), DIGITS));
    }

    private int number() {
        try {
            return Integer.parseInt(dimension);
        } catch (NumberFormatException e) {
            throw new InputException("'" + dimension + "' is not a dimension; write --dim with a number such as 3, or --dim d for all dimensions");
        }
    }
}

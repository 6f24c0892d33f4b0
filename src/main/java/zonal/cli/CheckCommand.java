package zonal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.WrittenNumber;
import zonal.report.CheckReport;
import zonal.space.check.CheckResult;
import zonal.space.check.GivenValue;
import zonal.space.check.ValueCheck;
import zonal.space.check.ValueFile;
import zonal.sphere.Harmonics;

/** {@code zonal check}. */
@Command(name = "check", sortOptions = false, description = {"Compare numbers of another implementation with certified values of a kernel.",
    "The exit status is 1 if a number is past the tolerance."})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Option(names = "--values", paramLabel = "FILE", required = true,
            description = {"CSV file with the columns t and value, or k and eigenvalue with --dim; other columns and # comments are passed over.",
                "Numbers are read exactly as written."})
    private Path file;
    @Option(names = "--dim", paramLabel = "D", description = "The numbers are eigenvalues on the sphere S^(D-1).")
    private Integer dimension;
    @Option(names = "--tolerance", paramLabel = "E",
            description = "Largest relative error allowed, relative to K(1) where the true value is zero; nothing is judged without it.")
    private String tolerance;
    @Option(names = "--doubles", description = "Read every decimal as the double nearest to it: for files that print doubles with 17 digits or fewer.")
    private boolean doubles;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Function<CheckReport, String> writer = output.writer(Format.TEXT,
                Map.of(Format.TEXT, CheckReport::text, Format.CSV, CheckReport::csv, Format.JSON, CheckReport::json));
        output.requireOther("--values", file);
        OptionalInt d = dimension == null ? OptionalInt.empty() : OptionalInt.of(Harmonics.requireDimension(dimension));
        Optional<BigFraction> largest = Optional.ofNullable(tolerance).map(CheckCommand::tolerance);
        Kernel parsed = kernel.parse();
        List<GivenValue> given = given(d.isPresent());
        ValueCheck check = d.isPresent() ? ValueCheck.ofEigenvalues(parsed, d.getAsInt()) : ValueCheck.of(parsed);
        CheckResult result = largest.map(check::withTolerance).orElse(check).telling(Terminal.progress("certified values")).run(given);
        Terminal.clearProgress();
        output.print(writer.apply(new CheckReport(parsed.text(), d, Optional.ofNullable(tolerance), result)));
        return result.past().isEmpty() ? 0 : Failures.NOT_AS_EXPECTED;
    }

    private List<GivenValue> given(boolean eigenvalues) {
        List<GivenValue> written = eigenvalues ? ValueFile.eigenvalues(file) : ValueFile.values(file);
        return doubles ? written.stream().map(GivenValue::asDoubles).toList() : written;
    }

    private static BigFraction tolerance(String text) {
        return WrittenNumber.read(text).filter(number -> number.signum() >= 0)
                .orElseThrow(() -> new InputException("--tolerance '" + text + "' is not a number from 0 on; give a relative error such as 1e-12"));
    }
}

package zonal.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.report.SamplingReport;
import zonal.report.plot.SamplingPlot;
import zonal.sampling.HiddenWeights;
import zonal.sampling.Pair;
import zonal.sampling.PairFile;
import zonal.sampling.SamplingPlan;
import zonal.sampling.SamplingResult;
import zonal.sampling.SamplingTest;
import zonal.sampling.Spread;
import zonal.sampling.Workers;

/** {@code zonal sample}. */
@Command(name = "sample", sortOptions = false,
        description = {"Compare a derived kernel with random networks.",
            "The exit status is 1 if the derived value lies outside the confidence interval at any pair."})
final class SampleCommand implements Callable<Integer> {

    @Mixin
    private KernelArgument kernel;
    @Option(names = "--width", paramLabel = "N", required = true, description = "Neurons in a layer.")
    private int width;
    @Option(names = "--networks", paramLabel = "R", required = true,
            description = {"Independent networks at each pair, 8 or more; at most so many with --detect.",
                "Networks of other widths are sampled too, to remove the bias of a finite width."})
    private int networks;
    @Option(names = "--detect", paramLabel = "E",
            description = "Stop as soon as an error of E times K(1) would be detected, or the kernel is rejected.")
    private Double detect;
    @Option(names = "--weights", paramLabel = "LAW", defaultValue = "gaussian",
            description = "gaussian, or orthogonal: matrices between hidden layers of Haar measure, drawn densely, all networks (default: ${DEFAULT-VALUE}).")
    private String weights;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "" + SamplingPlan.DEFAULT_SEED,
            description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--pairs", paramLabel = "FILE",
            description = "CSV file with a column t: the inner products of the pairs of unit inputs (default: seven from 1 to -1).")
    private Path pairsFile;
    @Mixin
    private PlotOption plot;
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        plot.check(output);
        Function<SamplingReport, String> writer = output.writer(Format.TEXT,
                Map.of(Format.TEXT, SamplingReport::text, Format.CSV, SamplingReport::csv, Format.JSON, SamplingReport::json));
        SamplingPlan plan = plan();
        List<Pair> pairs = pairsFile == null ? Pair.DEFAULTS : PairFile.read(pairsFile);
        HiddenWeights law = hiddenWeights();
        Kernel parsed = kernel.parse();
        Workers workers = Workers.available().telling(progress(plan.networks()));
        SamplingResult result = SamplingTest.run(parsed, parsed, law, plan, Pair.angles(pairs), workers);
        Terminal.clearProgress();
        SamplingReport report = new SamplingReport(parsed.text(), pairs, result, Spread.draw(parsed, law, plan, Pair.angles(pairs)));
        plot.print(output, () -> writer.apply(report), () -> SamplingPlot.of(parsed, result));
        return result.agrees() ? 0 : Failures.NOT_AS_EXPECTED;
    }

    private HiddenWeights hiddenWeights() {
        return Arrays.stream(HiddenWeights.values()).filter(law -> law.name().toLowerCase(Locale.ROOT).equals(weights)).findFirst()
                .orElseThrow(() -> new InputException("unknown --weights '" + weights + "'; give gaussian or orthogonal"));
    }

    private SamplingPlan plan() {
        SamplingPlan plan = SamplingPlan.of(width, networks).withSeed(seed);
        return detect == null ? plan : plan.detecting(detect);
    }

    /** One more network is sampled each time it is run. */
    private static Runnable progress(int total) {
        AtomicInteger done = new AtomicInteger();
        BiConsumer<Integer, Integer> terminal = Terminal.progress("sampled networks (at most)");
        return () -> terminal.accept(done.incrementAndGet(), total);
    }
}

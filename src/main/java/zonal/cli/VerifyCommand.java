package zonal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zonal.claim.Verification;

/** {@code zonal verify}. */
@Command(name = "verify", sortOptions = false,
        description = {"Verify the claims of claim files.",
                "The exit status is 1 if a claim has another verdict than it is expected to have, stronger or weaker."})
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "Claim files, or folders with claim files (default: proofs-check).")
    private List<Path> paths = new ArrayList<>();
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Function<Verification, String> writer = output.writer(Format.TEXT, Map.of(Format.TEXT, Verification::text, Format.JSON,
                done -> done.json(Version.number())));
        Verification verification = Verification.of(Home.orDefault(paths, "proofs-check"), Terminal.progress("verified instances"));
        Terminal.clearProgress();
        output.print(writer.apply(verification));
        return verification.asExpected() ? 0 : Failures.NOT_AS_EXPECTED;
    }
}

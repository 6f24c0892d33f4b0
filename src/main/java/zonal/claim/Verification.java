package zonal.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import zonal.claim.yaml.YamlFile;

/** The claims of claim files with their verdicts. */
public final class Verification {

    private final List<VerifiedClaim> claims;

    private Verification(List<VerifiedClaim> claims) {
        this.claims = List.copyOf(claims);
    }

    /**
     * Reads all claim files that the paths name, files or folders, and then verifies their claims.
     *
     * @param progress is told how many of how many instances are done, in this order, from whichever thread did it
     * @throws zonal.InputException if a file cannot be read or is not a claim file; nothing has been verified then
     */
    public static Verification of(List<Path> paths, BiConsumer<Integer, Integer> progress) {
        return of(ClaimFiles.read(YamlFile.find(paths)), Runtime.getRuntime().availableProcessors(), progress);
    }

    static Verification verify(List<Claim> claims) {
        return of(claims, 1, (done, all) -> { });
    }

    /** Whether every claim has the verdict that it is expected to have. */
    public boolean asExpected() {
        return claims.stream().allMatch(VerifiedClaim::asExpected);
    }

    /** One line for each claim, and a summary. */
    public String text() {
        return VerificationText.print(claims);
    }

    /** Everything that is known, as a JSON document. */
    public String json(String version) {
        return VerificationJson.print(claims, version);
    }

    List<VerifiedClaim> claims() {
        return claims;
    }

    static Verification of(List<Claim> claims, int threads, BiConsumer<Integer, Integer> progress) {
        int all = claims.stream().mapToInt(claim -> claim.cases().size()).sum();
        Verifiers verifiers = new Verifiers(FalseAlarms.among(claims));
        AtomicInteger done = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<List<Future<Finding>>> pending = new ArrayList<>();
            for (Claim claim : claims) {
                pending.add(claim.cases().stream().map(one -> executor.submit(() -> {
                    Finding finding = verifiers.verify(claim.assertion(), one);
                    progress.accept(done.incrementAndGet(), all);
                    return finding;
                })).toList());
            }
            List<VerifiedClaim> verified = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                verified.add(new VerifiedClaim(claims.get(i), pending.get(i).stream().map(Verification::result).toList()));
            }
            return new Verification(verified);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Finding result(Future<Finding> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verification was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a verifier failed: " + e.getCause(), e.getCause());
        }
    }
}

package zonal.decay;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zonal.kernel.Kernel;
import zonal.sphere.Harmonics;
import zonal.sphere.KernelDomain;

/**
 * Finds the decay laws of kernels, and their eigenvalues of any degree. What does not depend on the dimension is found once for each kernel and kept, and so are the
 * laws; an instance may be shared between threads.
 */
public final class DecayLaws {

    /** The radius of the discs at the ends that is tried first: a larger one costs more to prove than the degrees cost that it saves. */
    static final double RADIUS = 0.5;
    /** A tail that begins later leaves too many eigenvalues to be computed one by one; constants then hold from where it begins. */
    static final long LATEST_COMPLETE = 12_000;
    private static final long LATEST = 1_000_000_000;

    private final Map<String, EndAnalysis> ends = new ConcurrentHashMap<>();
    private final Map<Question, DecayLaw> laws = new ConcurrentHashMap<>();

    private record Question(String kernel, int dimension, int digits) {
    }

    /**
     * The decay of the kernel on S^(d-1), its constants to the given number of significant digits.
     *
     * @param dimension d >= 2
     * @throws zonal.InputException if the kernel is not real and finite on [-1, 1]
     */
    public DecayLaw of(Kernel kernel, int dimension, int digits) {
        Harmonics.requireDimension(dimension);
        Question question = new Question(kernel.text(), dimension, digits);
        // found outside the map, so that laws of other kernels do not wait
        DecayLaw known = laws.get(question);
        DecayLaw law = known != null ? known : new DecayLawFinder(this, ends(kernel), dimension, digits).find();
        laws.putIfAbsent(question, law);
        return law;
    }

    /**
     * What the eigenvalues of the kernel do in every dimension.
     *
     * @throws zonal.InputException if the kernel is not real and finite on [-1, 1]
     */
    public LeadingTerms leadingTerms(Kernel kernel) {
        return LeadingTerms.of(ends(kernel));
    }

    /** k^p mu_k over the degrees of one parity from some degree on; empty if it has no such power law, or none was proved. */
    public Optional<Tail> scaledTail(Kernel kernel, int dimension, Parity parity, int bits) {
        return tail(kernel, dimension, parity, bits).map(TailLaw::scaled);
    }

    /** The eigenvalues of one parity from about the least degree on for which their enclosures have the given number of bits. */
    Optional<TailLaw> tail(Kernel kernel, int dimension, Parity parity, int bits) {
        EndAnalysis end = ends(kernel);
        return regionOfTail(end, parity).flatMap(region -> TailLaw.leastDegree(end, dimension, parity, region, bits, LATEST)
                .flatMap(from -> TailLaw.of(end, dimension, parity, region, from, bits)));
    }

    /** The same in the form for branch points, which holds for kernels without them as well. */
    Optional<RamifiedTailLaw> ramifiedTail(Kernel kernel, int dimension, Parity parity, int bits) {
        EndAnalysis end = ends(kernel);
        return regionOfTail(end, parity).filter(region -> region.flat().isEmpty()).flatMap(region -> RamifiedTailLaw.leastDegree(end, dimension, parity, region, bits, LATEST)
                .flatMap(from -> RamifiedTailLaw.of(end, dimension, parity, region, from, bits)));
    }

    private static Optional<AnalyticRegion> regionOfTail(EndAnalysis end, Parity parity) {
        return end.start(parity) instanceof EndAnalysis.Start.Singular ? end.region(RADIUS) : Optional.empty();
    }

    /**
     * The ratios of the eigenvalues of two kernels, see {@link EigenvalueRatios#of}.
     */
    public Optional<EigenvalueRatios> ratios(Kernel first, Kernel second, int dimension, int digits) {
        return EigenvalueRatios.of(this, first, second, dimension, digits);
    }

    /** Whether the kernel is one to whose ends it is worth looking for its eigenvalues: one that is not entire in t. */
    boolean isServed(Kernel kernel) {
        return kernel.entireInCosine().isEmpty();
    }

    /** What is known of the kernel at the ends. */
    EndAnalysis ends(Kernel kernel) {
        EndAnalysis known = ends.get(kernel.text());
        if (known != null) {
            return known;
        }
        KernelDomain.requireFinite(kernel);
        EndAnalysis found = new EndAnalysis(kernel);
        EndAnalysis other = ends.putIfAbsent(kernel.text(), found);
        return other != null ? other : found;
    }
}

package zonal.decay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;

/**
 * The ratios mu_k(K1)/mu_k(K2) of two kernels over all degrees k >= 0 at which the eigenvalues do not vanish: the constants of norm equivalence.
 *
 * @param extremes infimum and supremum over all degrees, and where they are attained
 * @param even the limit over even degrees, empty if both kernels vanish there from some degree on
 * @param odd the limit over odd degrees, likewise
 * @param tails what the bounds rest on: for each kernel and each parity that does not vanish, the proof of its tail law
 */
public record EigenvalueRatios(Extremes extremes, Optional<Ball> even, Optional<Ball> odd, List<TailProof> tails) {

    private static final BallArithmetic BALLS = new BallArithmetic(256);
    private static final int BITS = 60;

    /** Copies the list. */
    public EigenvalueRatios {
        tails = List.copyOf(tails);
    }

    /**
     * The ratios for two kernels whose eigenvalues vanish at the same degrees, and which have over each parity the same exponent or vanish from some degree on.
     *
     * @param digits significant digits of values at single degrees
     * @return empty if the law of one of the kernels has no bounds for all degrees
     * @throws zonal.InputException if an eigenvalue of small degree cannot be separated from zero
     */
    static Optional<EigenvalueRatios> of(DecayLaws laws, Kernel first, Kernel second, int dimension, int digits) {
        Optional<Extremes> extremes = Optional.empty();
        Map<Parity, Ball> limits = new TreeMap<>();
        List<TailProof> tails = new ArrayList<>();
        for (Parity parity : Parity.values()) {
            boolean vanishes = laws.ends(first).start(parity) instanceof EndAnalysis.Start.Vanishing;
            Optional<TailLaw> one = laws.tail(first, dimension, parity, BITS);
            Optional<TailLaw> other = laws.tail(second, dimension, parity, BITS);
            // ratios of laws with roots of the angle have no series in 1/k^2
            if (!vanishes && !(one.orElse(null) instanceof AngularTailLaw && other.orElse(null) instanceof AngularTailLaw)) {
                return Optional.empty();
            }
            long from = vanishes ? laws.ends(first).vanishing().firstOf(parity == Parity.EVEN) : Math.max(one.get().from(), other.get().from());
            if (from > DecayLaws.LATEST_COMPLETE) {
                return Optional.empty();
            }
            SortedMap<Long, Ball> values = ratios(laws, first, second, dimension, digits, LongStream.range(0, from).filter(parity::contains).boxed().toList());
            if (!vanishes) {
                Tail tail = new RatioTail((AngularTailLaw) one.get(), (AngularTailLaw) other.get(), dimension);
                limits.put(parity, tail.limit());
                tails.add(one.get().proof());
                tails.add(other.get().proof());
                extremes = Optional.of(merged(extremes, Extremes.of(values, tail)));
            } else if (!values.isEmpty()) {
                extremes = Optional.of(merged(extremes, Extremes.of(values)));
            }
        }
        return extremes.map(found -> new EigenvalueRatios(found, Optional.ofNullable(limits.get(Parity.EVEN)), Optional.ofNullable(limits.get(Parity.ODD)), tails));
    }

    private static Extremes merged(Optional<Extremes> known, Extremes other) {
        return known.map(other::and).orElse(other);
    }

    private static SortedMap<Long, Ball> ratios(DecayLaws laws, Kernel first, Kernel second, int dimension, int digits, List<Long> degrees) {
        Map<Long, Ball> above = values(laws, first, dimension, digits, degrees);
        Map<Long, Ball> below = values(laws, second, dimension, digits, degrees);
        SortedMap<Long, Ball> ratios = new TreeMap<>();
        degrees.stream().filter(degree -> !above.get(degree).isZero()).forEach(degree -> ratios.put(degree, BALLS.divide(above.get(degree), below.get(degree))));
        return ratios;
    }

    private static Map<Long, Ball> values(DecayLaws laws, Kernel kernel, int dimension, int digits, List<Long> degrees) {
        return new Eigenvalues(laws).of(kernel, dimension, degrees, digits).stream().collect(Collectors.toMap(Eigenvalue::degree, Eigenvalue::value));
    }
}

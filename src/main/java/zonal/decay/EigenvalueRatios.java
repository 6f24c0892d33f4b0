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
            Optional<RatioLaw> law = vanishes ? Optional.empty() : law(laws, first, second, dimension, parity);
            if (!vanishes && law.isEmpty()) {
                return Optional.empty();
            }
            long from = vanishes ? laws.ends(first).vanishing().firstOf(parity == Parity.EVEN) : law.get().tail().from();
            if (from > DecayLaws.LATEST_COMPLETE) {
                return Optional.empty();
            }
            SortedMap<Long, Ball> values = ratios(laws, first, second, dimension, digits, LongStream.range(0, from).filter(parity::contains).boxed().toList());
            if (!vanishes) {
                limits.put(parity, law.get().tail().limit());
                tails.addAll(law.get().proofs());
                extremes = Optional.of(merged(extremes, Extremes.of(values, law.get().tail())));
            } else if (!values.isEmpty()) {
                extremes = Optional.of(merged(extremes, Extremes.of(values)));
            }
        }
        return extremes.map(found -> new EigenvalueRatios(found, Optional.ofNullable(limits.get(Parity.EVEN)), Optional.ofNullable(limits.get(Parity.ODD)), tails));
    }

    /** The ratio over one parity, and the proofs of the tail laws that it is one of. */
    private record RatioLaw(Tail tail, List<TailProof> proofs) {

        static RatioLaw of(Tail tail, TailLaw one, TailLaw other) {
            return new RatioLaw(tail, List.of(one.proof(), other.proof()));
        }
    }

    /** Two kernels that are analytic in theta have a ratio in 1/k^2; if one of them is not, both laws are taken in the form for branch points. */
    private static Optional<RatioLaw> law(DecayLaws laws, Kernel first, Kernel second, int dimension, Parity parity) {
        if (laws.ends(first).isAnalyticInAngle() && laws.ends(second).isAnalyticInAngle()) {
            return laws.tail(first, dimension, parity, BITS).map(AngularTailLaw.class::cast).flatMap(one -> laws.tail(second, dimension, parity, BITS).map(AngularTailLaw.class::cast)
                    .map(other -> RatioLaw.of(new RatioTail(one, other, dimension), one, other)));
        }
        return laws.ramifiedTail(first, dimension, parity, BITS).flatMap(one -> laws.ramifiedTail(second, dimension, parity, BITS)
                .map(other -> RatioLaw.of(new RamifiedRatioTail(one, other), one, other)));
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

package zonal.decay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Harmonics;
import zonal.sphere.Spectrum;

/**
 * Certified eigenvalues of any degree: by quadrature or power series where the degree is small, by the tail law where it is large. Both enclose the true eigenvalue; the
 * choice is one of cost alone.
 */
public final class Eigenvalues {

    /** Up to this degree quadrature is quicker than proving a tail law. */
    private static final long QUADRATURE_ALONE = 300;
    /** The radii of the discs at the ends that are tried: large degrees need little of the plane, and little is proved quickly. */
    private static final List<Double> RADII = List.of(0.05, DecayLaws.RADIUS);
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    private static final int GUARD_BITS = 8;

    private final DecayLaws laws;

    /** Eigenvalues of kernels whose ends the given laws know, or get to know. */
    public Eigenvalues(DecayLaws laws) {
        this.laws = laws;
    }

    /**
     * The eigenvalues of the given degrees, each with an enclosure narrow enough to print {@code digits} significant decimal digits, or exactly zero if proved so.
     *
     * @param dimension d >= 2
     * @param degrees the degrees k >= 0, in the order wanted
     * @throws InputException if the kernel or a degree is outside the reach of the methods, or a value cannot be separated from zero at the precision cap
     */
    public List<Eigenvalue> of(Kernel kernel, int dimension, List<Long> degrees, int digits) {
        Harmonics.requireDimension(dimension);
        Map<Long, Ball> values = new HashMap<>();
        long largest = degrees.stream().mapToLong(Long::longValue).max().orElse(0);
        if (largest > QUADRATURE_ALONE && laws.isServed(kernel)) {
            for (Parity parity : Parity.values()) {
                List<Long> own = degrees.stream().distinct().filter(parity::contains).sorted().toList();
                values.putAll(byTail(laws.ends(kernel), dimension, parity, own, digits));
            }
        }
        List<Long> rest = degrees.stream().distinct().filter(degree -> !values.containsKey(degree)).sorted().toList();
        Spectrum.eigenvalues(kernel, dimension, rest, digits).forEach(eigenvalue -> values.put(eigenvalue.degree(), eigenvalue.value()));
        return degrees.stream().map(degree -> new Eigenvalue(degree, Harmonics.multiplicity(dimension, degree), values.get(degree))).toList();
    }

    /** The eigenvalues of those of the degrees, all of one parity and ascending, that are large enough for a tail law. */
    private Map<Long, Ball> byTail(EndAnalysis ends, int dimension, Parity parity, List<Long> degrees, int digits) {
        Map<Long, Ball> values = new HashMap<>();
        if (degrees.isEmpty() || !(ends.start(parity) instanceof EndAnalysis.Start.Singular)) {
            return values;
        }
        int bits = (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS;
        for (double radius : RADII) {
            List<Long> missing = degrees.stream().filter(degree -> degree > QUADRATURE_ALONE && !values.containsKey(degree)).toList();
            Optional<TailLaw> law = law(ends, dimension, parity, missing, bits, radius);
            law.ifPresent(tail -> missing.stream().filter(degree -> degree >= tail.from()).forEach(degree -> values.put(degree, tail.eigenvalue(degree))));
        }
        values.values().removeIf(value -> DecimalEnclosure.of(value, digits).isEmpty());
        return values;
    }

    /** A law for as many of the degrees as the region allows: for all of them if it can, as a law for large degrees has few terms. */
    private static Optional<TailLaw> law(EndAnalysis ends, int dimension, Parity parity, List<Long> degrees, int bits, double radius) {
        if (degrees.isEmpty()) {
            return Optional.empty();
        }
        long largest = degrees.get(degrees.size() - 1);
        return ends.region(radius).flatMap(region -> TailLaw.of(ends, dimension, parity, region, degrees.get(0), bits)
                .or(() -> TailLaw.leastDegree(ends, dimension, parity, region, bits, largest).filter(from -> from <= largest)
                        .flatMap(from -> TailLaw.of(ends, dimension, parity, region, from, bits))));
    }
}

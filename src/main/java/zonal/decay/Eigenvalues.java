package zonal.decay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.Chunks;
import zonal.number.DecimalEnclosure;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Harmonics;
import zonal.sphere.Spectrum;

/**
 * Certified eigenvalues of any degree: by quadrature or power series where the degree is small, by the tail law where it is large. Both enclose the true eigenvalue; the
 * choice is one of cost alone.
 */
public final class Eigenvalues {

    /** Up to this degree, or this share of the bits wanted, quadrature is quicker than proving a tail law and summing its many terms; up to a smaller share if there are large degrees, for which the law is needed anyway. */
    private static final int QUADRATURE_ALONE = 100;
    private static final double DEGREES_PER_BIT = 1.2;
    private static final double DEGREES_PER_BIT_BESIDE_LARGE = 0.9;
    /** The radii of the discs at the ends that are tried: large degrees need little of the plane, and little is proved quickly. */
    private static final double RADIUS = 0.75;
    private static final double SMALL_RADIUS = 0.05;
    /** From so many degrees a bit on the small radius is enough: the remainder of a law is at its best about e^(-2kr). */
    private static final double SMALL_RADIUS_DEGREES_PER_BIT = 30;
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
        int bits = (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS;
        boolean anyLarge = degrees.stream().anyMatch(degree -> degree > 2 * Math.max(QUADRATURE_ALONE, DEGREES_PER_BIT * bits));
        long byQuadrature = Math.round(Math.max(QUADRATURE_ALONE, (anyLarge ? DEGREES_PER_BIT_BESIDE_LARGE : DEGREES_PER_BIT) * bits));
        List<Long> large = degrees.stream().distinct().filter(degree -> degree > byQuadrature).sorted().toList();
        if (!large.isEmpty() && laws.isServed(kernel)) {
            for (Parity parity : Parity.values()) {
                values.putAll(byTail(laws.ends(kernel), dimension, parity, large.stream().filter(parity::contains).toList(), bits));
            }
            values.values().removeIf(value -> !DecimalEnclosure.exists(value, digits));
        }
        List<Long> rest = degrees.stream().distinct().filter(degree -> !values.containsKey(degree)).sorted().toList();
        if (!rest.isEmpty()) {
            Spectrum.eigenvalues(kernel, dimension, rest, digits).forEach(eigenvalue -> values.put(eigenvalue.degree(), eigenvalue.value()));
        }
        return degrees.stream().map(degree -> new Eigenvalue(degree, Harmonics.multiplicity(dimension, degree), values.get(degree))).toList();
    }

    /** The eigenvalues of those of the degrees, all of one parity and ascending, that are large enough for a tail law. */
    private Map<Long, Ball> byTail(EndAnalysis ends, int dimension, Parity parity, List<Long> degrees, int bits) {
        Map<Long, Ball> values = new HashMap<>();
        if (degrees.isEmpty() || ends.firstTerm(parity).isEmpty()) {
            return values;
        }
        for (double radius : degrees.get(0) > SMALL_RADIUS_DEGREES_PER_BIT * bits ? List.of(SMALL_RADIUS, RADIUS) : List.of(RADIUS)) {
            List<Long> missing = degrees.stream().filter(degree -> !values.containsKey(degree)).toList();
            if (!missing.isEmpty()) {
                law(ends, dimension, parity, missing, bits, radius)
                        .ifPresent(tail -> Chunks.map(missing.stream().filter(degree -> degree >= tail.from()).toList(),
                                part -> part.stream().collect(Collectors.toMap(degree -> degree, tail::eigenvalue))).forEach(values::putAll));
            }
        }
        return values;
    }

    /** A law for as many of the degrees as the region allows: for all of them if it can, as a law for large degrees has few terms. */
    private static Optional<TailLaw> law(EndAnalysis ends, int dimension, Parity parity, List<Long> degrees, int bits, double radius) {
        long largest = degrees.get(degrees.size() - 1);
        return ends.region(radius).flatMap(region -> TailLaw.of(ends, dimension, parity, region, degrees.get(0), bits)
                .or(() -> TailLaw.leastDegree(ends, dimension, parity, region, bits, largest).filter(from -> from <= largest)
                        .flatMap(from -> TailLaw.of(ends, dimension, parity, region, from, bits))));
    }
}

package zonal.decay;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Harmonics;
import zonal.sphere.VanishingDegrees;

/** The places of eigenvalues in the list lambda_1 >= lambda_2 >= ... of all eigenvalues of a kernel on a sphere, each as often as its multiplicity. */
public final class EigenvalueOrder {

    private static final int FIRST_DIGITS = 20;
    private static final int MOST_DIGITS = 320;
    /** More eigenvalues than this are not compared. */
    private static final long LAST_DEGREE = 200_000;
    private static final BallArithmetic BALLS = new BallArithmetic(128);

    private final Map<Long, BigInteger> indices;

    private EigenvalueOrder(Map<Long, BigInteger> indices) {
        this.indices = indices;
    }

    /**
     * The places of the eigenvalues of the given degrees among all. Beyond a degree that the decay law gives, all eigenvalues are below the least of these; those
     * before it are compared one by one.
     *
     * @param degrees degrees whose eigenvalues do not vanish
     * @throws InputException if the kernel has no bound for all large degrees, one of the eigenvalues is negative, or two of them cannot be told apart
     */
    public static EigenvalueOrder of(DecayLaws laws, Kernel kernel, int dimension, List<Long> degrees) {
        for (int digits = FIRST_DIGITS; digits <= MOST_DIGITS; digits *= 2) {
            Optional<Map<Long, BigInteger>> indices = indices(compared(laws, kernel, dimension, degrees, digits), degrees, dimension);
            if (indices.isPresent()) {
                return new EigenvalueOrder(indices.get());
            }
        }
        throw new InputException("kernel " + kernel.text() + ": two eigenvalues in dimension " + dimension + " agree in " + MOST_DIGITS
                + " digits, so that their order is not known; ask for fewer degrees, or no index");
    }

    /** The least i with lambda_i = mu_k; empty for a degree that was not asked for. */
    public Optional<BigInteger> index(long degree) {
        return Optional.ofNullable(indices.get(degree));
    }

    private static Map<Long, Ball> compared(DecayLaws laws, Kernel kernel, int dimension, List<Long> degrees, int digits) {
        Map<Long, Ball> values = values(laws, kernel, dimension, degrees, digits);
        Ball least = values.values().stream().reduce((a, b) -> b.lessThan(a).isCertain() ? b : a).orElse(Ball.ONE);
        DecayLaw law = laws.of(kernel, dimension, FIRST_DIGITS);
        for (Parity parity : Parity.values()) {
            long last = lastAbove(least, law, parity, kernel, dimension);
            List<Long> further = LongStream.rangeClosed(0, last).filter(parity::contains).filter(degree -> !values.containsKey(degree)).boxed().toList();
            values.putAll(values(laws, kernel, dimension, further, digits));
        }
        values.forEach((degree, value) -> {
            if (value.isNegative().isCertain()) {
                throw new InputException("kernel " + kernel.text() + ": the eigenvalue of degree " + degree + " is negative in dimension " + dimension
                        + "; an index is for positive definite kernels");
            }
        });
        return values;
    }

    private static Map<Long, Ball> values(DecayLaws laws, Kernel kernel, int dimension, List<Long> degrees, int digits) {
        Map<Long, Ball> values = new HashMap<>();
        for (Eigenvalue eigenvalue : new Eigenvalues(laws).of(kernel, dimension, degrees, digits)) {
            values.put(eigenvalue.degree(), eigenvalue.value());
        }
        return values;
    }

    /** A degree beyond which all eigenvalues of the parity are less than the given one: the bounds of a law decrease with the degree. */
    private static long lastAbove(Ball least, DecayLaw law, Parity parity, Kernel kernel, int dimension) {
        Optional<ParityLaw> own = law.of(parity);
        VanishingDegrees vanishing = VanishingDegrees.of(kernel);
        if ((parity == Parity.EVEN ? vanishing.evenFrom() : vanishing.oddFrom()).isPresent()) {
            return vanishing.firstOf(parity == Parity.EVEN);
        }
        for (long degree = 2; own.isPresent() && degree <= LAST_DEGREE; degree *= 2) {
            if (isBelow(own.get(), degree, least)) {
                return degree;
            }
        }
        throw new InputException("kernel " + kernel.text() + " in dimension " + dimension + ": no bound for the eigenvalues of all " + parity.word()
                + " degrees shows which are the largest; ask for no index, or for lower degrees");
    }

    private static boolean isBelow(ParityLaw law, long degree, Ball least) {
        if (law instanceof ParityLaw.Geometric geometric) {
            return degree >= geometric.fromDegree()
                    && BALLS.divide(geometric.constant(), BALLS.power(BALLS.rational(geometric.rho()), Math.toIntExact(degree))).lessThan(least).isCertain();
        }
        ParityLaw.Power power = (ParityLaw.Power) law;
        return power.constants().filter(constants -> degree >= constants.fromDegree()
                && BALLS.multiply(constants.extremes().upper().value(), BALLS.power(Ball.of(degree), BigFraction.ZERO.subtract(power.exponent()))).lessThan(least).isCertain()).isPresent();
    }

    /** One more than the number of eigenvalues that are greater; empty if two that count were not told apart. */
    private static Optional<Map<Long, BigInteger>> indices(Map<Long, Ball> values, List<Long> degrees, int dimension) {
        Map<Long, BigInteger> indices = new TreeMap<>();
        for (long degree : degrees) {
            BigInteger greater = BigInteger.ZERO;
            for (Map.Entry<Long, Ball> other : values.entrySet()) {
                if (other.getKey() == degree) {
                    continue;
                }
                if (values.get(degree).overlaps(other.getValue())) {
                    return Optional.empty();
                }
                if (values.get(degree).lessThan(other.getValue()).isCertain()) {
                    greater = greater.add(Harmonics.multiplicity(dimension, other.getKey()));
                }
            }
            indices.put(degree, greater.add(BigInteger.ONE));
        }
        return Optional.of(indices);
    }
}

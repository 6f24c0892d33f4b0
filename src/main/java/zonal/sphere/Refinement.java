package zonal.sphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.number.Magnitude;

/** Raises the accuracy of a route until every eigenvalue has the digits wanted. */
final class Refinement {

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    private static final int GUARD_BITS = 8;
    /** Where an eigenvalue of low degree counts as not separable from zero: a matter of seconds. */
    private static final long MINIMAL_CAP = 2000;

    private final EigenvalueRoute route;
    private final int dimension;
    private final int digits;
    private final int relative;
    private final long scale;

    /**
     * Eigenvalues to the given number of digits.
     *
     * @param size about the size of the kernel: only the first accuracy tried depends on it
     */
    Refinement(EigenvalueRoute route, int dimension, int digits, Magnitude size) {
        this.scale = size.isZero() ? 0 : Math.max(0, -size.exponent());
        this.route = route;
        this.dimension = dimension;
        this.digits = digits;
        this.relative = (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS;
    }

    /**
     * Enclosures of the eigenvalues of the given degrees, distinct and in increasing order.
     *
     * @throws InputException if a value is not separated from zero at the accuracy where the route ends
     */
    Map<Integer, Ball> enclose(List<Integer> degrees) {
        Map<Integer, Ball> enclosed = new HashMap<>();
        List<Integer> pending = degrees;
        int maximalDegree = degrees.get(degrees.size() - 1);
        long accuracy = relative + scale + sizeEstimate(maximalDegree);
        long cap = MINIMAL_CAP + 2 * accuracy + (long) route.bitsPerDegree() * maximalDegree;
        while (!pending.isEmpty()) {
            Map<Integer, Ball> values = route.enclose(pending, relative, accuracy);
            List<Integer> unresolved = new ArrayList<>();
            long next = accuracy;
            for (int degree : pending) {
                Ball value = values.get(degree);
                if (DecimalEnclosure.exists(value, digits)) {
                    enclosed.put(degree, value);
                } else {
                    unresolved.add(degree);
                    int known = value.relativeAccuracyBits();
                    next = Math.max(next, known <= 0 ? 2 * accuracy : accuracy + Math.max(GUARD_BITS, relative - known));
                }
            }
            if (!unresolved.isEmpty() && accuracy == cap) {
                throw new InputException("the eigenvalue of degree " + unresolved.get(0) + " was not separated from zero at the precision cap (" + cap
                        + " bits after the point); ask for other degrees or fewer digits");
            }
            accuracy = Math.min(next, cap);
            pending = unresolved;
        }
        return enclosed;
    }

    /**
     * An estimate of -log2 |mu_k| for the kernel (1-t)^(3/2), from its closed form: only the first accuracy tried depends on it.
     */
    private long sizeEstimate(int degree) {
        double half = dimension / 2.0;
        double log = Gamma.logGamma(half) - 0.5 * Math.log(Math.PI) + (dimension - 0.5) * Math.log(2) + Gamma.logGamma(half + 1)
                + Gamma.logGamma(Math.max(1, degree - 1.5)) - Gamma.logGamma(degree + dimension + 0.5);
        return Math.max(0, Math.round(-log / Math.log(2))) + GUARD_BITS;
    }
}

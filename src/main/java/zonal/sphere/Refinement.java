package zonal.sphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;

/** Raises the accuracy of a route until every eigenvalue has the digits wanted. */
final class Refinement {

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    private static final int GUARD_BITS = 8;
    /** Where an eigenvalue of low degree counts as not separable from zero: a matter of seconds. */
    private static final long MINIMAL_CAP = 2000;

    private final EigenvalueRoute route;
    private final int digits;
    private final int relative;
    private final SizeEstimate size;

    /** Eigenvalues to the given number of digits. */
    Refinement(EigenvalueRoute route, int digits, SizeEstimate size) {
        this.route = route;
        this.size = size;
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
        long accuracy = relative + size.bits(maximalDegree);
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
}

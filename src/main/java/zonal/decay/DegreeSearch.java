package zonal.decay;

import java.util.Optional;
import java.util.function.LongPredicate;

/** The least degree from which on something holds that, once it holds, goes on holding. */
final class DegreeSearch {

    private DegreeSearch() {
    }

    /**
     * The least degree after {@code after}, at most {@code most}, for which it holds: by ever longer steps, then by halves. Empty if it does not hold at {@code most}.
     */
    static Optional<Long> least(long after, long most, LongPredicate holds) {
        long low = after;
        long high = Math.min(most, after + 1);
        while (!holds.test(high)) {
            if (high == most) {
                return Optional.empty();
            }
            low = high;
            high = Math.min(most, high + Math.max(4, high / 2));
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }
}

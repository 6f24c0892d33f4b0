package zonal.sampling;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The search for the size of a sample. */
final class SampleSize {

    private static final int GREATEST = 1 << 30;

    private SampleSize() {
    }

    /** The least size of at least 2 that suffices, where all greater ones suffice too; empty if 2^30 does not. */
    static OptionalInt least(IntPredicate suffices) {
        if (!suffices.test(GREATEST)) {
            return OptionalInt.empty();
        }
        int tooFew = 1;
        int enough = GREATEST;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (suffices.test(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }
}

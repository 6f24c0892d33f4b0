package zonal.decay;

import zonal.number.Ball;
import zonal.number.Truth;

/** A quantity over the degrees of one parity from a degree on, which tends to a limit: k^p mu_k, or the ratio of two eigenvalues. */
public interface Tail {

    /** Stands for the largest degree of a range that has none. */
    long UNBOUNDED = Long.MAX_VALUE;

    /** The parity of the degrees. */
    Parity parity();

    /** The least degree. */
    long from();

    /** An enclosure of the limit. */
    Ball limit();

    /** An enclosure of the quantity at one degree of the parity from {@link #from()} on. */
    Ball at(long degree);

    /**
     * A ball that holds the quantity at every degree from first to last, and its limit if the range is unbounded.
     *
     * @param first at least {@link #from()}
     * @param last at least first, or {@link #UNBOUNDED}
     */
    Ball over(long first, long last);

    /** Whether the quantity is less than its limit at every degree from the given one on (FALSE: greater at every one of them). */
    Truth isBelowLimit(long first);
}

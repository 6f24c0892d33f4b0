package zonal.number;

import java.math.BigInteger;

/** The exact number mantissa * 2^exponent: what the midpoint, the radius and the ends of a ball are made of. */
record Dyadic(BigInteger mantissa, long exponent) {

    static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);

    /** The position above the highest bit: |this| < 2^top, and |this| >= 2^(top-1) up to the two's complement of negative powers of two. */
    private long top() {
        return mantissa.bitLength() + exponent;
    }

    Dyadic negate() {
        return new Dyadic(mantissa.negate(), exponent);
    }

    Dyadic shift(long places) {
        return new Dyadic(mantissa, exponent + places);
    }

    Dyadic multiply(BigInteger factor) {
        return new Dyadic(mantissa.multiply(factor), exponent);
    }

    /** The exact sum; its size is that of the gap between the highest and the lowest bit. */
    Dyadic add(Dyadic other) {
        if (mantissa.signum() == 0) {
            return other;
        }
        if (other.mantissa.signum() == 0) {
            return this;
        }
        long gap = exponent - other.exponent;
        return gap >= 0
                ? new Dyadic(mantissa.shiftLeft(Math.toIntExact(gap)).add(other.mantissa), other.exponent)
                : new Dyadic(mantissa.add(other.mantissa.shiftLeft(Math.toIntExact(-gap))), exponent);
    }

    /** The sign of the exact sum, found from the top bits downwards so that exponents far apart cost nothing. */
    static int signOfSum(Dyadic... terms) {
        Dyadic sum = ZERO;
        for (Dyadic term : sortedByTop(terms)) {
            // |sum| >= 2^(top-1); what is left is at most 2^(next top) for each of at most 2^6 terms
            if (sum.mantissa.signum() != 0 && sum.top() - 1 > term.top() + 6) {
                break;
            }
            sum = sum.add(term);
        }
        return sum.mantissa.signum();
    }

    /** The largest first, by insertion, as there are few. A zero is added without effect wherever it stands. */
    private static Dyadic[] sortedByTop(Dyadic[] terms) {
        Dyadic[] sorted = terms.clone();
        for (int i = 1; i < sorted.length; i++) {
            Dyadic term = sorted[i];
            int place = i;
            for (; place > 0 && sorted[place - 1].top() < term.top(); place--) {
                sorted[place] = sorted[place - 1];
            }
            sorted[place] = term;
        }
        return sorted;
    }

    /** Compares by value. */
    int compareValue(Dyadic other) {
        return signOfSum(this, other.negate());
    }

    /** The same number with an odd mantissa, or zero with exponent 0: equal numbers have equal normal forms. */
    Dyadic normalized() {
        if (mantissa.signum() == 0) {
            return ZERO;
        }
        int zeros = mantissa.getLowestSetBit();
        return zeros == 0 ? this : new Dyadic(mantissa.shiftRight(zeros), exponent + zeros);
    }
}

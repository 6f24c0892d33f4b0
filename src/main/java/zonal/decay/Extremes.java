package zonal.decay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;

/**
 * The infimum and the supremum of a quantity over infinitely many degrees: finitely many values, and a tail. Every range of the tail is bounded; ranges that reach beyond
 * the values known so far are cut, down to single degrees, which become values themselves. Towards infinity, where the quantity comes arbitrarily close to its limit,
 * the side from which it does so decides.
 *
 * @param lower an enclosure of the infimum
 * @param upper an enclosure of the supremum
 */
public record Extremes(Extreme lower, Extreme upper) {

    /** Beyond this degree a range that is not decided is taken into the extremes as it is. */
    private static final long FARTHEST = 1L << 40;
    private static final int FEW = 8;
    private static final BallArithmetic BALLS = new BallArithmetic(256);

    /**
     * An infimum or supremum.
     *
     * @param value an enclosure
     * @param degree where it is attained, or a value so close that the difference was not decided; empty if it is the limit
     */
    public record Extreme(Ball value, OptionalLong degree) {

        /** The degree, or the word "limit". */
        public String at() {
            return degree.isPresent() ? Long.toString(degree.getAsLong()) : "limit";
        }
    }

    /** Of finitely many values by degree, at least one. */
    static Extremes of(SortedMap<Long, Ball> values) {
        Search search = new Search();
        values.forEach(search::include);
        return search.result();
    }

    /** Of the values by degree, of any number, and all values of the tail. */
    static Extremes of(SortedMap<Long, Ball> values, Tail tail) {
        Search search = new Search();
        values.forEach(search::include);
        search.include(OptionalLong.empty(), tail.limit());
        search.cover(tail);
        return search.result();
    }

    /** The extremes over the union of two sets of degrees. */
    Extremes and(Extremes other) {
        Search search = new Search();
        for (Extremes each : new Extremes[] {this, other}) {
            search.include(each.lower.degree(), each.lower.value());
            search.include(each.upper.degree(), each.upper.value());
        }
        return search.result();
    }

    private static final class Search {

        private Extreme lower;
        private Extreme upper;

        void include(Map.Entry<Long, Ball> value) {
            include(value.getKey(), value.getValue());
        }

        void include(long degree, Ball value) {
            include(OptionalLong.of(degree), value);
        }

        /** Where two enclosures overlap, the extreme is enclosed by both ends that count: the least lower end and the least upper end for the infimum. */
        void include(OptionalLong degree, Ball value) {
            lower = lower == null ? new Extreme(value, degree) : least(lower, new Extreme(value, degree));
            upper = upper == null ? new Extreme(value, degree) : greatest(upper, new Extreme(value, degree));
        }

        private static Extreme least(Extreme known, Extreme other) {
            Extreme nearer = isLess(other.value().midpoint(), known.value().midpoint()) ? other : known;
            return known.value().overlaps(other.value()) ? new Extreme(hull(least(known.value().lower(), other.value().lower()),
                    least(known.value().upper(), other.value().upper())), nearer.degree()) : nearer;
        }

        private static Extreme greatest(Extreme known, Extreme other) {
            Extreme nearer = isLess(known.value().midpoint(), other.value().midpoint()) ? other : known;
            return known.value().overlaps(other.value()) ? new Extreme(hull(greatest(known.value().lower(), other.value().lower()),
                    greatest(known.value().upper(), other.value().upper())), nearer.degree()) : nearer;
        }

        private static Ball least(Ball a, Ball b) {
            return isLess(a, b) ? a : b;
        }

        private static Ball greatest(Ball a, Ball b) {
            return isLess(a, b) ? b : a;
        }

        private static Ball hull(Ball from, Ball to) {
            return from.equals(to) ? from : BALLS.union(from, to);
        }

        private static boolean isLess(Ball a, Ball b) {
            return a.lessThan(b).isCertain();
        }

        void cover(Tail tail) {
            long first = tail.parity().next(tail.from());
            // values on the way to the limit, so that most ranges are decided at once
            for (long degree = first; degree < FARTHEST; degree = tail.parity().next(2 * degree)) {
                include(degree, tail.at(degree));
            }
            Deque<long[]> open = new ArrayDeque<>();
            open.push(new long[] {first, Tail.UNBOUNDED});
            while (!open.isEmpty()) {
                long[] range = open.pop();
                if (!decides(tail, range[0], range[1])) {
                    cut(tail, range, open);
                }
            }
        }

        /** Whether no value of the range lies beyond the extremes known. */
        private boolean decides(Tail tail, long first, long last) {
            Ball values = tail.over(first, last);
            if (!values.isFinite()) {
                return false;
            }
            boolean low = !isLess(values.lower(), lower.value().lower());
            boolean high = !isLess(upper.value().upper(), values.upper());
            if (last == Tail.UNBOUNDED && !(low && high)) {
                Truth below = tail.isBelowLimit(first);
                // values below the limit do not exceed the upper end of its enclosure, which has been included
                high |= below == Truth.TRUE;
                low |= below == Truth.FALSE;
            }
            return low && high;
        }

        /** Far ranges come first, and where a range is cut its value is known: so the extremes are nearly known before ranges that come close to them are cut into pieces. */
        private void cut(Tail tail, long[] range, Deque<long[]> open) {
            long first = range[0];
            if (range[1] == Tail.UNBOUNDED) {
                if (first > FARTHEST) {
                    widen(tail.over(first, Tail.UNBOUNDED));
                } else {
                    long next = tail.parity().next(2 * first);
                    include(next, tail.at(next));
                    open.push(new long[] {first, next - 2});
                    open.push(new long[] {next, Tail.UNBOUNDED});
                }
            } else if (range[1] - first < FEW) {
                for (long degree = first; degree <= range[1]; degree += 2) {
                    include(degree, tail.at(degree));
                }
            } else {
                long middle = tail.parity().next((first + range[1]) / 2);
                include(middle, tail.at(middle));
                open.push(new long[] {middle, range[1]});
                open.push(new long[] {first, middle - 2});
            }
        }

        /** Takes a range of values that could not be told from the limit into both extremes. */
        private void widen(Ball values) {
            include(OptionalLong.empty(), values);
        }

        Extremes result() {
            return new Extremes(lower, upper);
        }
    }
}

package zonal.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import zonal.InputException;

/**
 * A set of degrees k >= 0: finitely many single ones, and all even or all odd degrees from some degree on. The representation is unique, so equality of sets is
 * equality of records.
 *
 * @param single the degrees that do not belong to a tail, ascending
 * @param evenFrom the least even degree from which on all even degrees belong to the set; empty if there is none
 * @param oddFrom likewise for odd degrees
 */
public record DegreeSet(List<Integer> single, OptionalInt evenFrom, OptionalInt oddFrom) {

    /** The set without members. */
    public static final DegreeSet NONE = new DegreeSet(List.of(), OptionalInt.empty(), OptionalInt.empty());

    /** The largest degree that a word may name. */
    private static final int LARGEST = 1_000_000;
    private static final Pattern TAIL = Pattern.compile("(even|odd|all)\\s*>=\\s*(\\d{1,7})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:\\s*\\.\\.\\s*(\\d{1,7}))?");

    public DegreeSet {
        TreeSet<Integer> rest = new TreeSet<>(single);
        evenFrom = absorb(rest, evenFrom);
        oddFrom = absorb(rest, oddFrom);
        single = List.copyOf(rest);
    }

    /**
     * The union of the sets that the words name: {@code even >= 2}, {@code odd >= 3}, {@code all >= 4}, {@code 5}, {@code 5..9}, {@code none}; a word may also
     * be a list of these, separated by commas.
     *
     * @throws InputException if a word is none of these
     */
    public static DegreeSet parse(List<String> words) {
        TreeSet<Integer> single = new TreeSet<>();
        int[] from = {-1, -1};
        for (String list : words) {
            for (String word : list.split(",")) {
                read(word.strip(), single, from);
            }
        }
        return new DegreeSet(single.stream().toList(), tail(from[0]), tail(from[1]));
    }

    /** The set that the word names, or the list of words separated by commas. */
    public static DegreeSet parse(String words) {
        return parse(List.of(words));
    }

    /** The degrees that belong to one of the sets. */
    public static DegreeSet union(List<DegreeSet> sets) {
        return parse(sets.stream().map(DegreeSet::toString).toList());
    }

    public boolean contains(int degree) {
        OptionalInt from = degree % 2 == 0 ? evenFrom : oddFrom;
        return from.isPresent() && degree >= from.getAsInt() || single.contains(degree);
    }

    /** The least member. */
    public OptionalLong least() {
        return IntStream.concat(single.stream().mapToInt(Integer::intValue), IntStream.concat(evenFrom.stream(), oddFrom.stream())).asLongStream().min();
    }

    /** The least member of this set that is not in the other one. */
    public OptionalInt leastNotIn(DegreeSet other) {
        return IntStream.rangeClosed(0, Math.max(horizon(), other.horizon())).filter(k -> contains(k) && !other.contains(k)).findFirst();
    }

    /** The degrees of one parity that are not members, ascending, if these are finitely many. */
    public Optional<List<Integer>> missing(boolean odd) {
        OptionalInt from = odd ? oddFrom : evenFrom;
        if (from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, from.getAsInt()).filter(k -> k % 2 == (odd ? 1 : 0) && !contains(k)).boxed().toList());
    }

    /** The set in words that {@link #parse} reads. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>(single.stream().map(String::valueOf).toList());
        evenFrom.ifPresent(from -> words.add("even >= " + from));
        oddFrom.ifPresent(from -> words.add("odd >= " + from));
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    /** A degree from which on membership depends on the parity alone, plus two, so that both parities are seen beyond it. */
    private int horizon() {
        int largest = single.isEmpty() ? 0 : single.get(single.size() - 1);
        return 2 + Math.max(largest, Math.max(evenFrom.orElse(0), oddFrom.orElse(0)));
    }

    private static void read(String word, SortedSet<Integer> single, int[] from) {
        Matcher tail = TAIL.matcher(word);
        Matcher range = RANGE.matcher(word);
        if (tail.matches()) {
            int least = degree(tail.group(2), word);
            if (!tail.group(1).equals("odd")) {
                from[0] = least(from[0], least + least % 2);
            }
            if (!tail.group(1).equals("even")) {
                from[1] = least(from[1], least + 1 - least % 2);
            }
        } else if (range.matches()) {
            int first = degree(range.group(1), word);
            int last = range.group(2) == null ? first : degree(range.group(2), word);
            if (last < first) {
                throw new InputException("'" + word + "' is an empty range of degrees; write the smaller degree first");
            }
            IntStream.rangeClosed(first, last).forEach(single::add);
        } else if (!word.equals("none")) {
            throw new InputException("'" + word + "' is not a set of degrees; write for example 'odd >= 3', 'even >= 2', 'all >= 4', '5', '5..9' or 'none'");
        }
    }

    private static int degree(String digits, String word) {
        int degree = Integer.parseInt(digits);
        if (degree > LARGEST) {
            throw new InputException("'" + word + "' names a degree beyond " + LARGEST);
        }
        return degree;
    }

    private static int least(int known, int other) {
        return known < 0 ? other : Math.min(known, other);
    }

    private static OptionalInt tail(int from) {
        return from < 0 ? OptionalInt.empty() : OptionalInt.of(from);
    }

    /** Moves single degrees that continue the tail downwards, or lie in it, into the tail. */
    private static OptionalInt absorb(SortedSet<Integer> rest, OptionalInt tail) {
        if (tail.isEmpty()) {
            return tail;
        }
        int from = tail.getAsInt();
        while (rest.contains(from - 2)) {
            from -= 2;
        }
        int least = from;
        rest.removeIf(k -> k >= least && (k - least) % 2 == 0);
        return OptionalInt.of(from);
    }
}

package zonal.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonal.InputException;

/** Reads lists of degrees: items A and A..B (inclusive) between commas, such as {@code 0..20,50,100}. */
public final class DegreeList {

    /** The largest degree that may be asked for. */
    public static final long LARGEST = 1_000_000_000_000_000L;

    /** The most degrees in one list. */
    private static final int MOST = 100_001;

    private static final int MANY_DIGITS = 18;
    private static final Pattern ITEM = Pattern.compile("0*(\\d+)(?:\\.\\.0*(\\d+))?");

    private DegreeList() {
    }

    /**
     * The degrees in the order written.
     *
     * @throws InputException if an item is neither A nor A..B with A <= B, a degree is past {@link #LARGEST}, or the list is too long
     */
    public static List<Long> parse(String text) {
        List<Long> degrees = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            append(item.strip(), degrees);
        }
        return List.copyOf(degrees);
    }

    private static void append(String item, List<Long> degrees) {
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches()) {
            throw new InputException("'" + item + "' is not a degree; write degrees as a list of A and A..B, such as 0..20,50");
        }
        long first = degree(matcher.group(1));
        long last = matcher.group(2) == null ? first : degree(matcher.group(2));
        if (last < first) {
            throw new InputException("the degrees " + item + " run backwards; write " + last + ".." + first);
        }
        if (degrees.size() + (last - first) >= MOST) {
            throw new InputException("more than " + MOST + " degrees were asked for; ask for fewer at a time");
        }
        for (long degree = first; degree <= last; degree++) {
            degrees.add(degree);
        }
    }

    private static long degree(String digits) {
        if (digits.length() >= MANY_DIGITS || Long.parseLong(digits) > LARGEST) {
            throw new InputException("the degree " + digits + " is too large; degrees up to " + LARGEST + " can be asked for");
        }
        return Long.parseLong(digits);
    }
}

package zonal.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zonal.claim.yaml.YamlNode;

/** Degrees k >= 0 written as integers and ranges A..B, both ends included. */
public final class DegreeList {

    /** The largest degree that can be named one by one. */
    private static final int LARGEST_DEGREE = 2000;

    private DegreeList() {
    }

    /**
     * The degrees, in the order in which they were written.
     *
     * @throws zonal.InputException if one of them is not a degree, or too large
     */
    public static List<Integer> read(YamlNode node) {
        List<Integer> degrees = new ArrayList<>();
        for (YamlNode item : node.items()) {
            String[] ends = item.text().split("\\.\\.", 2);
            int first = degree(item, ends[0]);
            int last = degree(item, ends[ends.length - 1]);
            if (last < first) {
                throw item.error("the range of degrees '" + item.text() + "' is empty");
            }
            IntStream.rangeClosed(first, last).forEach(degrees::add);
        }
        return degrees;
    }

    private static int degree(YamlNode item, String text) {
        if (!text.strip().matches("\\d{1,4}") || Integer.parseInt(text.strip()) > LARGEST_DEGREE) {
            throw item.error("'" + item.text() + "' is not a degree; write an integer from 0 to " + LARGEST_DEGREE + " or a range A..B");
        }
        return Integer.parseInt(text.strip());
    }
}

package zonal.space.gram;

import java.util.List;

/**
 * Points of one space R^d, at least one.
 *
 * @param source where they come from, as messages name it
 * @param list the points
 * @param places for each point where it stands, such as "line 3"
 */
public record Points(String source, List<Point> list, List<String> places) {

    public Points {
        list = List.copyOf(list);
        places = List.copyOf(places);
    }

    /** d. */
    public int dimension() {
        return list.get(0).dimension();
    }

    /** The point of the index, from 0, as messages name it. */
    String name(int index) {
        return source + " " + places.get(index) + ": point " + (index + 1);
    }
}

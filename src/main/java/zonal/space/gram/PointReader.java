package zonal.space.gram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.CsvFile;
import zonal.InputException;
import zonal.number.WrittenNumber;

/**
 * Reads points from text. Coordinates are integers, decimals or quotients of integers, all read exactly: 0.3 is 3/10. In a CSV file each line is a point;
 * lines that are blank or begin with # are passed over, and so is a first line none of whose cells is a number.
 */
public final class PointReader {

    private final String source;
    private final List<Point> points = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    private PointReader(String source) {
        this.source = source;
    }

    /**
     * The points of a CSV file.
     *
     * @throws InputException if the file cannot be read, holds no point, or a line is not a point of the dimension of the first one; the message names file
     *     and line
     */
    public static Points read(Path file) {
        PointReader reader = new PointReader(file.toString());
        boolean headerMayFollow = true;
        for (CsvFile.Line line : CsvFile.lines(file, "a CSV file in UTF-8 with a point a line")) {
            List<String> cells = line.cells();
            if (!headerMayFollow || cells.stream().anyMatch(cell -> WrittenNumber.read(cell).isPresent())) {
                reader.add("line " + line.number(), cells);
            }
            headerMayFollow = false;
        }
        return reader.points();
    }

    /**
     * The points whose coordinates are the cells of the rows.
     *
     * @param source where the rows come from, as messages name it
     * @throws InputException as {@link #read}
     */
    public static Points of(String source, List<List<String>> rows) {
        PointReader reader = new PointReader(source);
        for (int i = 0; i < rows.size(); i++) {
            reader.add("row " + (i + 1), rows.get(i));
        }
        return reader.points();
    }

    private void add(String place, List<String> cells) {
        List<BigFraction> coordinates = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int column = i + 1;
            String cell = cells.get(i).strip();
            coordinates.add(WrittenNumber.read(cell).orElseThrow(() -> error(place, "column " + column + ": '" + abbreviated(cell)
                    + "' is not a number; write an integer, a decimal or a quotient such as 3/5, with commas between the coordinates")));
        }
        if (coordinates.size() < 2) {
            throw error(place, "a point of one coordinate; the sphere S^(d-1) needs d >= 2, with commas between the coordinates");
        }
        if (!points.isEmpty() && points.get(0).dimension() != coordinates.size()) {
            throw error(place, coordinates.size() + " coordinates, where the first point (" + places.get(0) + ") has " + points.get(0).dimension()
                    + "; give every point the same number");
        }
        if (coordinates.stream().allMatch(coordinate -> coordinate.signum() == 0)) {
            throw error(place, "the origin, which has no direction; leave it out");
        }
        points.add(Point.of(coordinates));
        places.add(place);
    }

    private Points points() {
        if (points.isEmpty()) {
            throw new InputException(source + " holds no point; give a point a line, its coordinates with commas between them");
        }
        return new Points(source, points, places);
    }

    private InputException error(String place, String message) {
        return new InputException(source + " " + place + ": " + message);
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}

package zonal.space.gram;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;

/**
 * Reads points from text. Coordinates are integers, decimals or quotients of integers, all read exactly: 0.3 is 3/10. In a CSV file each line is a point;
 * lines that are blank or begin with # are passed over, and so is a first line none of whose cells is a number.
 */
public final class PointReader {

    private static final Pattern QUOTIENT = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final int LONGEST_NUMBER = 2000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InputException("cannot read " + file + " (" + e + "); name a CSV file in UTF-8 with a point a line");
        }
        PointReader reader = new PointReader(file.toString());
        boolean headerMayFollow = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            line = i == 0 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1).strip() : line;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(",", -1));
            if (!headerMayFollow || cells.stream().anyMatch(cell -> number(cell).isPresent())) {
                reader.add("line " + (i + 1), cells);
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
            coordinates.add(number(cell).orElseThrow(() -> error(place, "column " + column + ": '" + abbreviated(cell)
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

    /** The number that the text is; empty if it is none, or written with too many digits. */
    private static Optional<BigFraction> number(String cell) {
        String text = cell.strip();
        Matcher quotient = QUOTIENT.matcher(text);
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        if (quotient.matches()) {
            BigInteger denominator = new BigInteger(quotient.group(2));
            return denominator.signum() == 0 ? Optional.empty() : Optional.of(BigFraction.of(new BigInteger(quotient.group(1)), denominator));
        }
        if (!text.matches("[+-]?\\d+") && !DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(text);
        BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return Optional.of(decimal.scale() >= 0 ? BigFraction.of(decimal.unscaledValue(), power) : BigFraction.of(decimal.unscaledValue().multiply(power)));
    }
}

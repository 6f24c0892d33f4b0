package zonal.space.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zonal.CsvFile;
import zonal.InputException;
import zonal.number.WrittenNumber;

/**
 * CSV files of values: the columns are found by their names in the first line, in any order and among others. Without a header there are two
 * columns, the point first.
 */
public final class ValueFile {

    private final Path file;
    private final String point;
    private final String value;

    private ValueFile(Path file, String point, String value) {
        this.file = file;
        this.point = point;
        this.value = value;
    }

    /**
     * The kernel values of a file with the columns {@code t} and {@code value}.
     *
     * @throws InputException if the file cannot be read, a column is missing or there twice, a line is not as long as the header or holds no
     *     number, or no line does; the message names file and line
     */
    public static List<GivenValue> values(Path file) {
        return new ValueFile(file, "t", "value").read();
    }

    /**
     * The eigenvalues of a file with the columns {@code k} and {@code eigenvalue}.
     *
     * @throws InputException as {@link #values}
     */
    public static List<GivenValue> eigenvalues(Path file) {
        return new ValueFile(file, "k", "eigenvalue").read();
    }

    private List<GivenValue> read() {
        List<CsvFile.Line> lines = CsvFile.lines(file, "a CSV file in UTF-8 with the columns " + point + "," + value);
        boolean bare = !lines.isEmpty() && isNumbers(lines.get(0).cells());
        if (lines.size() < (bare ? 1 : 2)) {
            throw new InputException(file + ":1: no values; write a header " + point + "," + value + " and a line a value");
        }
        CsvFile.Line header = lines.get(0);
        List<String> names = bare ? List.of(point, value) : header.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int pointColumn = column(header, names, point);
        int valueColumn = column(header, names, value);
        List<GivenValue> values = new ArrayList<>();
        for (CsvFile.Line line : lines.subList(bare ? 0 : 1, lines.size())) {
            List<String> cells = line.cells();
            if (cells.size() != names.size()) {
                throw error(line, cells.size() + " cells where " + names.size() + " columns are; write as many on every line, with commas between them"
                        + (bare ? ", or a header that names " + point + " and " + value : ""));
            }
            values.add(GivenValue.of(place(line), cells.get(pointColumn), cells.get(valueColumn)));
        }
        return values;
    }

    /** Whether the first line is one of values: its first cell is a number, or any of them is, as in {@code sqrt(1/2),0.3}. */
    private static boolean isNumbers(List<String> cells) {
        return cells.stream().anyMatch(cell -> WrittenNumber.read(cell).isPresent());
    }

    private int column(CsvFile.Line header, List<String> names, String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw error(header, "no column " + name + "; name the columns " + point + "," + value + " in the first line");
        }
        if (names.lastIndexOf(name) != column) {
            throw error(header, "two columns " + name + "; rename or remove one");
        }
        return column;
    }

    private String place(CsvFile.Line line) {
        return file + ":" + line.number();
    }

    private InputException error(CsvFile.Line line, String message) {
        return new InputException(place(line) + ": " + message);
    }
}

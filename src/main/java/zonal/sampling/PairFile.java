package zonal.sampling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zonal.CsvFile;
import zonal.InputException;

/**
 * A CSV file of pairs of unit inputs: a line a pair, the cosine t of their angle; a first line {@code t}, blank lines and lines that begin with # are passed
 * over.
 */
public final class PairFile {

    private static final String HEADER = "t";
    private static final int MOST_PAIRS = 1000;

    private PairFile() {
    }

    /**
     * The pairs, in the order of the lines.
     *
     * @throws InputException if the file cannot be read, holds no pair or more than 1000, or a line is not a constant in [-1, 1]
     */
    public static List<Pair> read(Path file) {
        List<Pair> pairs = new ArrayList<>();
        for (CsvFile.Line line : CsvFile.lines(file, "a text file with one value of t a line")) {
            if (!(pairs.isEmpty() && line.text().equals(HEADER))) {
                pairs.add(pair(file, line.number(), line.text()));
            }
        }
        if (pairs.isEmpty() || pairs.size() > MOST_PAIRS) {
            throw new InputException(file + " holds " + pairs.size() + " pairs; give 1 to " + MOST_PAIRS + ", one value of t a line");
        }
        return pairs;
    }

    private static Pair pair(Path file, int number, String line) {
        if (line.indexOf(',') >= 0) {
            throw new InputException(file + " line " + number + ": more than one column; give one value of t a line");
        }
        try {
            return Pair.of(line);
        } catch (InputException e) {
            throw new InputException(file + " line " + number + ": " + e.getMessage());
        }
    }
}

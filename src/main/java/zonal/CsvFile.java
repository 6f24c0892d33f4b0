package zonal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of comma-separated values: UTF-8, with or without a byte order mark; blank lines and lines that begin with # are passed over. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {
    }

    /**
     * A line that holds something.
     *
     * @param number its number in the file, from 1
     * @param text without space at its ends
     */
    public record Line(int number, String text) {

        /** What stands between the commas, without space at the ends and without quotes around it; a comma between quotes separates nothing. */
        public List<String> cells() {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (char c : text.toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString().strip());
            return cells;
        }
    }

    private static String reason(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return failure instanceof NoSuchFileException ? "there is no such file" : failure instanceof CharacterCodingException ? "it is not text in UTF-8" : "it may not be read";
    }

    /**
     * The lines that hold something.
     *
     * @param wanted what to name instead of a file that cannot be read
     * @throws InputException if the file cannot be read, or is not text in UTF-8
     */
    public static List<Line> lines(Path file, String wanted) {
        List<String> all;
        try {
            all = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InputException("cannot read " + file + " (" + reason(file, e) + "); name " + wanted);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            line = (i == 0 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new Line(i + 1, line));
            }
        }
        return lines;
    }
}

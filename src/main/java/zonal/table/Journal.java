package zonal.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zonal.InputException;
import zonal.report.AtomicFile;
import zonal.report.Json;

/**
 * The cases of a table that are computed already, kept in a hidden file beside the spec, so that an interrupted run goes on where it was. A case is a line, written at once;
 * a line that was cut off is as good as none. Lines of another spec or another version of the program do not count.
 */
final class Journal {

    private final Path file;
    private final String heading;

    Journal(TableSpec spec, String version) {
        this.file = spec.file().resolveSibling("." + spec.name() + ".partial");
        this.heading = Json.line(Json.object().put("spec", spec.digest()).put("version", version)) + "\n";
    }

    /** The rows that are known, by the number of the case. */
    Map<Integer, List<Case.Row>> read() {
        Map<Integer, List<Case.Row>> known = new HashMap<>();
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            if (text.startsWith(heading)) {
                text.substring(heading.length()).lines().forEach(line -> read(line, known));
            }
        } catch (IOException unreadable) {
            return Map.of();
        }
        return known;
    }

    /** Leaves of the file what counts, and begins it if there is none. */
    void begin(Map<Integer, List<Case.Row>> known) {
        AtomicFile.write(file, known.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).collect(Collectors.joining("", heading, "")));
    }

    /** Adds the rows of a case. */
    synchronized void add(int number, List<Case.Row> rows) {
        try {
            Files.writeString(file, line(number, rows), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new InputException("cannot write " + file + " (" + e.getMessage() + "); tables are written beside their specs: make room there, or copy the specs to another folder");
        }
    }

    /** Removes the file. */
    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What stays behind belongs to a table that is written: the next run finds it and removes it.
        }
    }

    private static String line(int number, List<Case.Row> rows) {
        ObjectNode object = Json.object().put("case", number);
        ArrayNode array = object.putArray("rows");
        for (Case.Row row : rows) {
            ArrayNode cells = array.addObject().put("key", row.key()).putArray("cells");
            row.cells().forEach(cell -> cells.addArray().add(cell.value()).add(cell.radius()).add(cell.latex()));
        }
        return Json.line(object) + "\n";
    }

    private static void read(String line, Map<Integer, List<Case.Row>> known) {
        try {
            JsonNode object = new ObjectMapper().readTree(line);
            List<Case.Row> rows = new ArrayList<>();
            for (JsonNode row : object.path("rows")) {
                List<Cell> cells = new ArrayList<>();
                row.path("cells").forEach(cell -> cells.add(new Cell(cell.path(0).asText(), cell.path(1).asText(), cell.path(2).asText())));
                rows.add(new Case.Row(row.path("key").asText(), cells));
            }
            known.put(object.path("case").asInt(), rows);
        } catch (JsonProcessingException damaged) {
            // The case is computed again.
        }
    }
}

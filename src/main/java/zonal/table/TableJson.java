package zonal.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import zonal.claim.Template;
import zonal.report.Json;

/**
 * Writes a table as JSON: an object with kernel, reference (null if there is none), parameters, convention, digits, columns (the meaning of each), make, spec (the SHA-256 of it),
 * version and rows, a line each. A row has kernel, reference, d, k or parity, and the columns: numbers as objects with value and radius, all else as text, null where there is
 * nothing. d, k and digits are numbers, all else strings.
 */
final class TableJson {

    private TableJson() {
    }

    static String print(ComputedTable table, Provenance provenance) {
        TableSpec spec = table.spec();
        ObjectNode document = Json.object().put("kernel", spec.kernel().text()).put("reference", spec.reference().map(Template::text).orElse(null));
        ObjectNode parameters = document.putObject("parameters");
        spec.parameters().values().forEach((name, values) -> {
            ArrayNode array = parameters.putArray(name);
            values.forEach(array::add);
        });
        document.put("convention", provenance.convention()).put("digits", spec.digits());
        ObjectNode columns = document.putObject("columns");
        spec.columns().forEach(column -> columns.put(column.toString(), column.meaning()));
        document.put("make", provenance.command()).put("spec", spec.digest()).put("version", provenance.program());
        return Json.print(document, "rows", IntStream.range(0, table.cases().size()).boxed()
                .flatMap(i -> table.rows().get(i).stream().map(row -> row(spec, table.cases().get(i), row))));
    }

    private static ObjectNode row(TableSpec spec, Case one, Case.Row row) {
        ObjectNode object = Json.object().put("kernel", one.kernel().text());
        one.reference().ifPresent(reference -> object.put("reference", reference.text()));
        object.put("d", one.dimension());
        spec.axis().ifPresent(axis -> {
            if (axis.equals(TableSpec.DEGREE)) {
                object.put(axis, Long.parseLong(row.key()));
            } else {
                object.put(axis, row.key());
            }
        });
        for (int i = 0; i < spec.columns().size(); i++) {
            put(object, spec.columns().get(i), row.cells().get(i));
        }
        return object;
    }

    private static void put(ObjectNode object, Column column, Cell cell) {
        if (cell.isEmpty()) {
            object.putNull(column.toString());
        } else if (column.radius().isPresent()) {
            object.putObject(column.toString()).put("value", cell.value()).put("radius", cell.radius());
        } else {
            object.put(column.toString(), cell.value());
        }
    }
}

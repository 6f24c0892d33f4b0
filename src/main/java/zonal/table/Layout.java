package zonal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.claim.ParameterGrid;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;

/**
 * Where the axes of a table go: the parameters, and the degrees or the parities.
 *
 * @param tables the axes with a table for each combination of values
 * @param columns the axes whose values stand above the columns
 * @param rows the axes whose values stand beside the rows
 */
record Layout(List<String> tables, List<String> columns, List<String> rows) {

    static final List<String> FIELDS = List.of("tables", "columns", "rows");

    Layout {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The layout of the node; axes that it does not place go where they usually do. */
    static Layout read(Optional<YamlNode> node, List<String> axes, Column.Level level) {
        Map<String, List<String>> places = Map.of(FIELDS.get(0), new ArrayList<>(), FIELDS.get(1), new ArrayList<>(), FIELDS.get(2), new ArrayList<>());
        List<String> placed = new ArrayList<>();
        node.ifPresent(given -> place(given.mapping().allowing("a layout", FIELDS), axes, places, placed));
        for (String axis : axes) {
            if (!placed.contains(axis)) {
                places.get(usual(axis, level)).add(axis);
            }
        }
        return new Layout(places.get(FIELDS.get(0)), places.get(FIELDS.get(1)), places.get(FIELDS.get(2)));
    }

    private static void place(YamlMapping fields, List<String> axes, Map<String, List<String>> places, List<String> placed) {
        fields.entries().forEach((place, names) -> {
            for (YamlNode name : names.items()) {
                if (!axes.contains(name.text())) {
                    throw name.error("the table has no axis '" + name.text() + "'; axes: " + String.join(", ", axes));
                }
                if (placed.contains(name.text())) {
                    throw name.error("the axis '" + name.text() + "' has a place already; name it once");
                }
                placed.add(name.text());
                places.get(place).add(name.text());
            }
        });
    }

    /** Degrees run downwards and kernels across, a table for each dimension; what is known of a kernel as a whole is a row for each. */
    private static String usual(String axis, Column.Level level) {
        if (level != Column.Level.DEGREE || axis.equals(TableSpec.DEGREE)) {
            return "rows";
        }
        return axis.equals(ParameterGrid.DIMENSION) ? "tables" : "columns";
    }
}

package zonal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Arranges the rows of a table as its layout says. */
final class Sheets {

    private final TableSpec spec;
    private final Map<String, List<String>> axes = new LinkedHashMap<>();
    private final Map<Map<String, String>, List<Cell>> cells = new HashMap<>();

    private Sheets(ComputedTable table) {
        this.spec = table.spec();
        axes.putAll(spec.parameters().values());
        spec.axis().ifPresent(axis -> axes.put(axis, table.rows().get(0).stream().map(Case.Row::key).toList()));
        for (int i = 0; i < table.cases().size(); i++) {
            for (Case.Row row : table.rows().get(i)) {
                Map<String, String> place = new HashMap<>(table.cases().get(i).values());
                spec.axis().ifPresent(axis -> place.put(axis, row.key()));
                cells.put(place, row.cells());
            }
        }
    }

    /** The sheets, the last of the axes with a sheet each running fastest. */
    static List<Sheet> of(ComputedTable table) {
        Sheets sheets = new Sheets(table);
        return sheets.combinations(table.spec().layout().tables()).stream().map(sheets::sheet).toList();
    }

    private Sheet sheet(Map<String, String> fixed) {
        List<Map<String, String>> rows = combinations(spec.layout().rows());
        List<Map<String, String>> above = combinations(spec.layout().columns());
        boolean names = above.size() == 1 || spec.columns().stream().filter(this::varies).count() > 1;
        int levels = spec.layout().columns().size() + (names ? 1 : 0);
        List<Sheet.Strip> stub = new ArrayList<>();
        for (String axis : spec.layout().rows()) {
            stub.add(new Sheet.Strip(low(axisHeading(axis), levels), kind(axis), rows.stream().map(row -> name(axis, row.get(axis))).toList()));
        }
        List<Sheet.Strip> body = new ArrayList<>();
        for (Column column : spec.columns().stream().filter(column -> !varies(column)).toList()) {
            stub.add(strip(column, low(column.heading(), levels), rows, merged(fixed, above.get(0))));
        }
        for (Map<String, String> values : above) {
            for (Column column : spec.columns().stream().filter(this::varies).toList()) {
                List<Heading> headings = new ArrayList<>(spec.layout().columns().stream().map(axis -> equation(axis, values.get(axis))).toList());
                if (names) {
                    headings.add(column.heading());
                }
                body.add(strip(column, headings, rows, merged(fixed, values)));
            }
        }
        return new Sheet(fixed, stub, body);
    }

    /** Whether the cells of the column depend on what stands above it. */
    private boolean varies(Column column) {
        return column.isOfKernel() || spec.layout().columns().stream().anyMatch(axis -> axis.equals(TableSpec.DEGREE) || axis.equals("d"));
    }

    private Sheet.Strip strip(Column column, List<Heading> headings, List<Map<String, String>> rows, Map<String, String> others) {
        int index = spec.columns().indexOf(column);
        return new Sheet.Strip(headings, column.kind(), rows.stream().map(row -> typeset(column, cells.get(merged(others, row)).get(index))).toList());
    }

    private Cell typeset(Column column, Cell cell) {
        return column.kind() == Column.Kind.NUMBER ? cell.typeset(spec.typeset(), column.rounding()) : cell;
    }

    private Heading axisHeading(String axis) {
        if (axis.equals(TableSpec.PARITY)) {
            return Heading.text("degrees");
        }
        boolean numbers = axes.get(axis).stream().noneMatch(value -> Heading.value(value).code());
        return Heading.text(numbers ? "$" + spec.symbol(axis) + "$" : axes.get(axis).stream().allMatch(value -> value.contains("(")) ? "kernel" : axis);
    }

    private Heading equation(String axis, String value) {
        return axis.equals(TableSpec.PARITY) ? Heading.text(value + " $k$") : Heading.equation(spec.symbol(axis), value);
    }

    private static Column.Kind kind(String axis) {
        return axis.equals(TableSpec.DEGREE) || axis.equals("d") ? Column.Kind.COUNT : Column.Kind.FORMULA;
    }

    private static Cell name(String axis, String value) {
        return kind(axis) == Column.Kind.COUNT ? Cell.count(value) : axis.equals(TableSpec.PARITY) ? Cell.words(value) : new Cell(value, "", Heading.value(value).latex());
    }

    private static List<Heading> low(Heading heading, int levels) {
        return IntStream.range(0, levels).mapToObj(level -> level == levels - 1 ? heading : Heading.NONE).toList();
    }

    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> merged = new LinkedHashMap<>(one);
        merged.putAll(other);
        return merged;
    }

    private List<Map<String, String>> combinations(List<String> names) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (String name : names) {
            combinations = combinations.stream().flatMap(known -> axes.get(name).stream().map(value -> merged(known, Map.of(name, value)))).toList();
        }
        return combinations;
    }
}

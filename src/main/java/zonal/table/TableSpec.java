package zonal.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.claim.ParameterGrid;
import zonal.claim.Template;
import zonal.claim.yaml.Location;
import zonal.claim.yaml.YamlFile;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.sphere.DegreeList;

/**
 * What a table holds and how it looks.
 *
 * @param file the file of the spec; the generated files stand beside it
 * @param digest the SHA-256 of the file in hexadecimal digits
 * @param caption what the table shows, in LaTeX
 * @param label the LaTeX label; the values of the axes that have a table each are appended to it
 * @param kernel the kernel with placeholders
 * @param reference the kernel that it is compared with, likewise
 * @param parameters the values that the parameters run over, the dimension d among them
 * @param symbols parameters in LaTeX, where that is not their name
 * @param degrees the degrees; none for a table of decay laws
 * @param digits significant digits of numbers
 * @param typeset significant digits of numbers in LaTeX and Markdown
 * @param columns what the columns hold, all of a degree, or all of a kernel and the parities
 * @param place where the columns stand in the file
 * @param layout where the axes go
 * @param plots the pictures that belong to it
 */
record TableSpec(Path file, String digest, String caption, String label, Template kernel, Optional<Template> reference, ParameterGrid parameters,
        Map<String, String> symbols, List<Long> degrees, int digits, int typeset, List<Column> columns, Location place, Layout layout, List<PlotSpec> plots) {

    static final List<String> FIELDS = List.of("caption", "label", "kernel", "reference", "parameters", "symbols", "degrees", "digits", "typeset", "columns", "layout", "plots");
    /** The axis of the degrees. */
    static final String DEGREE = "k";
    /** The axis of the parities. */
    static final String PARITY = "parity";
    private static final int FEWEST_DIGITS = 5;
    private static final int FEWEST_TYPESET = 2;
    private static final int MOST_DIGITS = 1000;

    TableSpec {
        symbols = Collections.unmodifiableMap(new TreeMap<>(symbols));
        degrees = List.copyOf(degrees);
        columns = List.copyOf(columns);
        plots = List.copyOf(plots);
    }

    /**
     * The spec in the file.
     *
     * @throws InputException if the file cannot be read or is not a table spec
     */
    static TableSpec read(Path file) {
        byte[] bytes = YamlFile.bytes(file);
        YamlMapping fields = YamlFile.parse(YamlFile.shown(file), new String(bytes, StandardCharsets.UTF_8)).mapping().allowing("a table spec", FIELDS);
        Template kernel = Template.read(fields.required("kernel"));
        Optional<Template> reference = fields.optional("reference").map(Template::read);
        ParameterGrid parameters = parameters(fields.required("parameters"), kernel, reference);
        List<Column> columns = columns(fields.required("columns"), reference);
        Column.Level level = level(columns);
        List<String> axes = new ArrayList<>(parameters.values().keySet());
        axis(level).ifPresent(axes::add);
        int digits = digits(fields.required("digits"), FEWEST_DIGITS, MOST_DIGITS);
        return new TableSpec(file, Digest.sha256(bytes), oneLine(fields.required("caption")), fields.required("label").text(), kernel, reference, parameters,
                symbols(fields.optional("symbols"), parameters), degrees(fields, level), digits, fields.optional("typeset").map(node -> digits(node, FEWEST_TYPESET, digits)).orElse(digits), columns,
                fields.required("columns").location(), Layout.read(fields.optional("layout"), axes, level),
                PlotSpec.read(fields.optional("plots"), parameters, kernel, reference));
    }

    /** What the rows are about. */
    Column.Level level() {
        return level(columns);
    }

    /** The name of the axis that is no parameter. */
    Optional<String> axis() {
        return axis(level());
    }

    /** The cases, the last parameter running fastest. */
    List<Case> cases() {
        return parameters.combinations().stream().map(values -> new Case(values, kernel.kernel(values), reference.map(other -> other.kernel(values)))).toList();
    }

    /** The parameter in LaTeX. */
    String symbol(String parameter) {
        return symbols.getOrDefault(parameter, parameter);
    }

    /** The file that the given ending makes of the spec's name. */
    Path sibling(String ending) {
        return file.resolveSibling(name() + ending);
    }

    /** The name of the file without its ending. */
    String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** What is wrong with the columns for one of the kernels. */
    InputException error(String message) {
        return place.error(message);
    }

    private static Column.Level level(List<Column> columns) {
        return columns.stream().map(Column::level).min(Column.Level::compareTo).orElseThrow();
    }

    private static Optional<String> axis(Column.Level level) {
        return switch (level) {
            case DEGREE -> Optional.of(DEGREE);
            case PARITY -> Optional.of(PARITY);
            case KERNEL -> Optional.empty();
        };
    }

    private static ParameterGrid parameters(YamlNode node, Template kernel, Optional<Template> reference) {
        ParameterGrid parameters = ParameterGrid.read(node);
        if (!parameters.values().containsKey(ParameterGrid.DIMENSION)) {
            throw node.error("the dimension is missing; write for example parameters: {d: [3, 10]}");
        }
        for (String name : parameters.values().keySet()) {
            if (!name.equals(ParameterGrid.DIMENSION) && Stream.concat(Stream.of(kernel), reference.stream()).noneMatch(template -> template.names().contains(name))) {
                throw node.mapping().required(name).error("no kernel has the placeholder {" + name + "}; use it, or remove the parameter");
            }
        }
        for (String dimension : parameters.values().get(ParameterGrid.DIMENSION)) {
            if (!dimension.matches("\\d+")) {
                throw node.error("the dimension '" + dimension + "' is not a number; a table has one for each sphere");
            }
        }
        parameters.combinations().forEach(values -> {
            kernel.kernel(values);
            reference.ifPresent(other -> other.kernel(values));
        });
        return parameters;
    }

    private static Map<String, String> symbols(Optional<YamlNode> node, ParameterGrid parameters) {
        Map<String, String> symbols = new TreeMap<>();
        node.ifPresent(given -> given.mapping().allowing("the symbols", parameters.values().keySet()).entries()
                .forEach((parameter, symbol) -> symbols.put(parameter, symbol.text())));
        return symbols;
    }

    private static List<Long> degrees(YamlMapping fields, Column.Level level) {
        if (level == Column.Level.DEGREE) {
            return fields.required("degrees").items().stream().flatMap(item -> item.read(DegreeList::parse).stream()).distinct().toList();
        }
        fields.optional("degrees").ifPresent(node -> {
            throw node.error("none of the columns is one of a degree; remove the degrees, or ask for eigenvalue");
        });
        return List.of();
    }

    private static int digits(YamlNode node, int fewest, int most) {
        int digits = node.integer(fewest);
        if (digits > most) {
            throw node.error("at most " + most + " digits can be asked for");
        }
        return digits;
    }

    private static List<Column> columns(YamlNode node, Optional<Template> reference) {
        List<Column> columns = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Column column = Column.named(item.text()).orElseThrow(() -> item.error("unknown column '" + item.text() + "'; columns: " + String.join(", ", Column.names())));
            if (columns.contains(column)) {
                throw item.error("the column '" + column + "' is given twice");
            }
            if (column.isOfReference() && reference.isEmpty()) {
                throw item.error("the column '" + column + "' compares with a second kernel; add for example reference: \"laplace(c=1)\"");
            }
            if (!columns.isEmpty() && (column.level() == Column.Level.DEGREE) != (columns.get(0).level() == Column.Level.DEGREE)) {
                throw item.error("the column '" + column + "' is not about a degree as '" + columns.get(0) + "' is, or the other way round; make two tables");
            }
            columns.add(column);
        }
        if (reference.isPresent() && columns.stream().noneMatch(Column::isOfReference)) {
            throw reference.get().location().error("no column compares with the reference kernel; add for example ratio, or remove it");
        }
        return columns;
    }

    private static String oneLine(YamlNode node) {
        return node.text().strip().replaceAll("\\s+", " ");
    }
}

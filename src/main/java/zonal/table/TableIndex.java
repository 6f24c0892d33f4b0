package zonal.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The index of a folder of tables. */
final class TableIndex {

    private static final String NAME = "README.md";
    private static final String MARK = "\n<!-- Index ";

    private TableIndex() {
    }

    /** Whether the folder has no file of that name that somebody else wrote. */
    static boolean isOurs(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return !Files.exists(file) || Files.readString(file).contains(MARK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A line for each spec below the folder, in the order given. */
    static GeneratedFile of(Path folder, List<TableSpec> specs, String version) {
        StringBuilder text = new StringBuilder("# Tables\n\nEach table is made from its spec (`NAME.yaml`) by `zonal table`, and compared with it digit by digit by `zonal table --check`.\n\n"
                + "| table | kernels | d | degrees | digits | what | files |\n| --- | --- | --- | --- | ---: | --- | --- |\n");
        specs.forEach(spec -> text.append(line(folder, spec)));
        return new GeneratedFile(folder.resolve(NAME), text + MARK + Provenance.program(version) + " -->\n");
    }

    private static String line(Path folder, TableSpec spec) {
        String name = relative(folder, spec.sibling(""));
        List<String> cells = List.of("[" + name + "](" + name + ".md)", "`" + spec.kernel().text() + "`" + spec.reference().map(other -> ", `" + other.text() + "`").orElse("") + parameters(spec),
                ranges(spec.parameters().values().get("d").stream().map(Long::valueOf).toList()), spec.degrees().isEmpty() ? "all" : ranges(spec.degrees()), Integer.toString(spec.digits()),
                spec.columns().stream().map(Column::toString).collect(Collectors.joining(", ")),
                GeneratedFiles.ENDINGS.stream().map(ending -> "[" + ending.substring(1) + "](" + name + ending + ")").collect(Collectors.joining(" "))
                        + " [spec](" + name + ".yaml)" + pictures(folder, spec));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String pictures(Path folder, TableSpec spec) {
        return spec.plots().stream().flatMap(plot -> plot.forms().stream().map(form -> relative(folder, plot.file(spec, form))))
                .map(file -> " [" + file.substring(file.lastIndexOf('/') + 1).replace(spec.name() + "-", "") + "](" + file + ")").collect(Collectors.joining());
    }

    private static String relative(Path folder, Path file) {
        return folder.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private static String parameters(TableSpec spec) {
        return spec.parameters().values().entrySet().stream().filter(entry -> !entry.getKey().equals("d"))
                .map(entry -> "; " + entry.getKey() + " = " + String.join(", ", entry.getValue())).collect(Collectors.joining());
    }

    /** The numbers, three and more without a gap as a range. */
    private static String ranges(List<Long> numbers) {
        boolean range = numbers.size() > 2 && IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
        return range ? numbers.get(0) + "–" + numbers.get(numbers.size() - 1) : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

package zonal.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import zonal.InputException;
import zonal.claim.yaml.YamlFile;
import zonal.decay.DecayLaws;
import zonal.report.AtomicFile;

/** Makes tables from their specs: a CSV, a LaTeX, a JSON and a Markdown file for each, its pictures, and an index for each folder. */
public final class Tables {

    private final List<TableSpec> specs;
    private final List<Path> folders;
    private final String version;

    private Tables(List<TableSpec> specs, List<Path> folders, String version) {
        this.specs = List.copyOf(specs);
        this.folders = List.copyOf(folders);
        this.version = version;
    }

    /**
     * Reads the specs; nothing is computed yet.
     *
     * @param paths specs, or folders with specs; a folder gets an index
     * @param version the version of the program, which the files name
     * @throws InputException if a spec cannot be read or is not a table spec
     */
    public static Tables read(List<Path> paths, String version) {
        return new Tables(YamlFile.find(paths).stream().map(TableSpec::read).toList(), paths.stream().filter(Files::isDirectory).toList(), version);
    }

    /**
     * Passes runs that end within reasonable time.
     *
     * @throws InputException with an estimate of time and size if the tables are so large that they should not be begun by mistake
     */
    public void requireReasonable() {
        Estimate estimate = Estimate.of(specs);
        if (estimate.isLarge()) {
            throw new InputException("these tables are large: " + estimate.words() + "; add --yes to make them all the same, or make the grid smaller");
        }
    }

    /**
     * Computes the files and writes each table when it is done; cases that an interrupted run has left are not computed again.
     *
     * @param written is told each file that is written
     * @throws InputException if a table cannot be computed or written; no file is half-written then
     */
    public void write(Progress progress, Consumer<GeneratedFile> written) {
        specs.stream().flatMap(spec -> GeneratedFiles.paths(spec).stream()).forEach(AtomicFile::requireWritable);
        Map<TableSpec, Journal> journals = new HashMap<>();
        specs.forEach(spec -> journals.put(spec, new Journal(spec, version)));
        compute(journals, progress, file -> {
            file.write();
            written.accept(file);
        });
        journals.values().forEach(Journal::end);
    }

    /**
     * Computes the files afresh and hands them over; nothing is read but the specs, and nothing written.
     *
     * @throws InputException if a table cannot be computed
     */
    public void generate(Progress progress, Consumer<GeneratedFile> generated) {
        compute(Map.of(), progress, generated);
    }

    private void compute(Map<TableSpec, Journal> journals, Progress progress, Consumer<GeneratedFile> generated) {
        List<ComputedTable> tables = new ArrayList<>();
        DecayLaws laws = new DecayLaws();
        TableRun.of(specs, journals, laws, progress, table -> {
            GeneratedFiles.of(table, version).forEach(generated);
            TablePlots.of(table.spec(), laws).forEach(generated);
            tables.add(table);
        });
        folders.stream().filter(TableIndex::isOurs).forEach(folder -> generated.accept(TableIndex.of(folder, tables.stream().map(ComputedTable::spec).filter(spec -> isIn(folder, spec)).toList(), version)));
    }

    private static boolean isIn(Path folder, TableSpec spec) {
        return spec.file().toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }
}

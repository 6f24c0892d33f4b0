package zonal.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zonal.claim.yaml.YamlFile;
import zonal.report.AtomicFile;

/**
 * A file that is made from a table spec.
 *
 * @param path where it belongs
 * @param content what it holds when made afresh
 */
public record GeneratedFile(Path path, String content) {

    /** Writes the file, whole or not at all. */
    public void write() {
        AtomicFile.write(path, content);
    }

    /**
     * The first difference between the file as it stands and its content made afresh, with file and line; empty if there is none but the version of the
     * program.
     */
    public Optional<String> difference() {
        List<String> fresh = content.lines().toList();
        List<String> standing;
        try {
            standing = Files.readString(path).lines().toList();
        } catch (IOException e) {
            return Optional.of(shown() + ": cannot be read; make it with zonal table");
        }
        for (int i = 0; i < Math.max(fresh.size(), standing.size()); i++) {
            String expected = i < fresh.size() ? fresh.get(i) : "the end of the file";
            String found = i < standing.size() ? standing.get(i) : "the end of the file";
            if (!expected.equals(found) && !(Provenance.namesVersion(expected) && Provenance.namesVersion(found))) {
                return Optional.of(shown() + ":" + (i + 1) + ": found '" + found + "', computed '" + expected + "'");
            }
        }
        return Optional.empty();
    }

    /** The path as messages name it. */
    public String shown() {
        return YamlFile.shown(path);
    }
}

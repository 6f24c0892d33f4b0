package zonal.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zonal.claim.yaml.YamlFile;
import zonal.report.AtomicFile;

/** A file that is made from a table spec. */
public final class GeneratedFile {

    private final Path path;
    private final byte[] bytes;

    GeneratedFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes.clone();
    }

    GeneratedFile(Path path, String text) {
        this(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it belongs. */
    Path path() {
        return path;
    }

    /** What it holds when made afresh, for files of text. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Writes the file, whole or not at all. */
    public void write() {
        AtomicFile.write(path, bytes);
    }

    /**
     * The first difference between the file as it stands and its content made afresh, with file and line; empty if there is none but the version of the
     * program.
     */
    public Optional<String> difference() {
        byte[] standing;
        try {
            standing = Files.readAllBytes(path);
        } catch (IOException e) {
            return Optional.of(shown() + ": cannot be read; make it with zonal table");
        }
        return Arrays.equals(bytes, standing) ? Optional.empty() : difference(text().lines().toList(), new String(standing, StandardCharsets.UTF_8).lines().toList());
    }

    private Optional<String> difference(List<String> fresh, List<String> standing) {
        if (path.toString().endsWith(".png")) {
            return Optional.of(shown() + ": another picture; make it with zonal table");
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

package zonal.claim.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import zonal.InputException;

/** A YAML file with one document. */
public final class YamlFile {

    private static final int MAXIMAL_NESTING = 50;

    private YamlFile() {
    }

    /**
     * The document in the file.
     *
     * @throws InputException if the file cannot be read or is not well-formed YAML in UTF-8
     */
    public static YamlNode read(Path file) {
        String name = shown(file);
        return parse(name, decode(name, bytes(file)));
    }

    /** The bytes of the file. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(shown(file) + ": cannot be read; check that it is a readable file");
        }
    }

    /** The document in the text, which is the content of a file with the given name. */
    public static YamlNode parse(String name, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        try {
            requireShallow(name, settings, text);
            Node root = new Compose(settings).composeString(text).orElseThrow(() -> new Location(name, 1, 1).error("the file is empty"));
            return new YamlNode(name, root);
        } catch (MarkedYamlEngineException e) {
            Location location = e.getProblemMark().map(mark -> new Location(name, mark.getLine() + 1, mark.getColumn() + 1)).orElse(new Location(name, 1, 1));
            throw location.error("not well-formed YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Location(name, 1, 1).error("not well-formed YAML: " + oneLine(e.getMessage()));
        }
    }

    /** Reading a document into nodes takes stack in proportion to its nesting. */
    private static void requireShallow(String name, LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAXIMAL_NESTING) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                int column = event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
                throw new Location(name, line, column).error("nested more than " + MAXIMAL_NESTING + " deep; write it flatter");
            }
        }
    }

    /**
     * The YAML files that the paths name: files themselves, and all files in folders and their subfolders that end in .yaml or .yml, in the order of their
     * names.
     *
     * @throws InputException if a path does not exist or a folder holds no such file
     */
    public static List<Path> find(List<Path> paths) {
        return paths.stream().flatMap(path -> find(path).stream()).distinct().toList();
    }

    /** The file as messages name it: relative to the working directory where it lies below it. */
    public static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    private static List<Path> find(Path path) {
        if (!Files.isDirectory(path)) {
            if (!Files.exists(path)) {
                throw new InputException(path + ": no such file or folder");
            }
            return List.of(path.normalize());
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> found = files.filter(Files::isRegularFile).filter(YamlFile::isYaml).map(Path::normalize).sorted().toList();
            if (found.isEmpty()) {
                throw new InputException(path + ": no .yaml file in this folder");
            }
            return found;
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read; check that it is a readable folder");
        }
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Location(name, 1, 1).error("not a text in UTF-8");
        }
    }

    private static String oneLine(String text) {
        return text == null ? "unknown problem" : text.strip().replaceAll("\\s+", " ");
    }
}

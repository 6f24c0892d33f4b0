package zonal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import zonal.InputException;

/** Writes files whole or not at all: into a temporary file of the same folder, which then takes the name. */
public final class AtomicFile {

    private AtomicFile() {
    }

    /**
     * Makes the text (UTF-8) the content of the file, in place of what it held.
     *
     * @throws InputException if the file cannot be written; nothing is left behind
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes the bytes the content of the file, in place of what it held.
     *
     * @throws InputException if the file cannot be written; nothing is left behind
     */
    public static void write(Path file, byte[] bytes) {
        requireWritable(file);
        Path target = resolved(file);
        if (isDevice(target)) {
            writeThrough(target, bytes);
            return;
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(temporary, bytes);
            move(temporary, target);
        } catch (IOException e) {
            delete(temporary);
            throw unwritable(file, e);
        }
    }

    /**
     * Finds out before the work whether its result can be written.
     *
     * @throws InputException if the file is a folder, or its folder is missing or cannot be written to
     */
    public static void requireWritable(Path file) {
        Path target = resolved(file);
        if (Files.isDirectory(target)) {
            throw new InputException("cannot write " + file + ": it is a folder; name a file in it");
        }
        if (isDevice(target)) {
            return;
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new InputException("cannot write " + file + ": the folder " + target.getParent() + " does not exist; make it first");
        }
        if (!Files.isWritable(target.getParent())) {
            throw new InputException("cannot write " + file + ": the folder " + target.getParent() + " cannot be written to; choose another one");
        }
    }

    /** The file itself where the name is a symbolic link, so that the link survives. */
    private static Path resolved(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Whether the name is that of a device or a pipe, which is written to and never replaced. */
    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    private static void writeThrough(Path device, byte[] bytes) {
        try {
            Files.write(device, bytes, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(device, e);
        }
    }

    private static InputException unwritable(Path file, IOException cause) {
        return new InputException("cannot write " + file + " (" + cause.getMessage() + "); name a file in a folder that can be written to");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure to write is what the user hears about; a temporary file that resists removal adds nothing to it.
        }
    }
}

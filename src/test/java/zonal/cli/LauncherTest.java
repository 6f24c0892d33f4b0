package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a copy of the project's outline where Maven and Java are scripts that record how they were called. */
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
                -version) echo 'openjdk version "%s"' >&2; exit 0 ;;
                *ArchiveClassesAtExit*) exit 0 ;;
            esac
            for argument; do printf '[%%s]\\n' "$argument"; done
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo build >>"$PWD/builds"
            sleep 0.3
            [ ! -f "$PWD/broken" ] || { echo '[ERROR] A.java:1 does not compile'; exit 1; }
            echo jar >target/launcher/zonal.jar
            """;

    private record Result(int status, String out, String err) {
    }

    @TempDir
    private Path folder;
    private Path home;
    private Path launcher;
    private Path source;

    @BeforeEach
    void copyTheOutline() throws IOException {
        home = Files.createDirectories(folder.resolve("a project"));
        launcher = home.resolve("zonal");
        source = Files.createDirectories(home.resolve("src/main/java")).resolve("A.java");
        Files.copy(Path.of("zonal"), launcher);
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(source, "class A { }");
        script("tools/mvn", MAVEN);
        script("jdk 17/bin/java", JAVA.formatted("17.0.9"));
    }

    @Test
    void buildsOnceAndSaysNothingWhenThereIsNothingToBuild() throws Exception {
        Result first = run(launcher, "decay");
        assertEquals("zonal: building (once)...\n", first.err());
        Result second = run(launcher, "decay");
        assertEquals("", second.err());
        assertEquals(0, second.status());
        assertEquals(1, builds());
    }

    @Test
    void passesArgumentsThroughUnchanged() throws Exception {
        Result result = run(launcher, "evaluate", "formula(\"t + 1\")", "", "--at", "-1,*", "$HOME");
        assertTrue(result.out().endsWith("[evaluate]\n[formula(\"t + 1\")]\n[]\n[--at]\n[-1,*]\n[$HOME]\n"), result.out());
    }

    @Test
    void worksThroughSymbolicLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/zonal"));
        Path linkToLink = Files.createSymbolicLink(Files.createDirectories(folder.resolve("bin")).resolve("zonal"), link);
        assertEquals(0, run(linkToLink, "decay").status());
        assertEquals(1, builds());
    }

    @Test
    void buildsAgainWhenASourceChangedOrWasDeleted() throws Exception {
        Path other = Files.writeString(source.resolveSibling("B.java"), "class B { }");
        run(launcher);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        run(launcher);
        assertEquals(2, builds());
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        run(launcher);
        int before = builds();
        Thread.sleep(20);
        Files.delete(other);
        run(launcher);
        assertEquals(before + 1, builds());
    }

    @Test
    void concurrentRunsShareOneBuild() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(launcher, "decay"));
        }
        for (Process process : processes) {
            assertEquals(0, finish(process).status());
        }
        assertEquals(1, builds());
        assertFalse(Files.isSymbolicLink(home.resolve("target/launcher.lock")));
    }

    @Test
    void theLockOfADeadProcessIsIgnored() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createSymbolicLink(Files.createDirectories(home.resolve("target")).resolve("launcher.lock"), Path.of(Long.toString(dead.pid())));
        assertEquals(0, run(launcher, "decay").status());
        assertEquals(1, builds());
    }

    @Test
    void aBrokenBuildIsReportedAndTriedAgain() throws Exception {
        Path broken = Files.createFile(home.resolve("broken"));
        Result failed = run(launcher, "decay");
        assertEquals(3, failed.status());
        assertEquals("", failed.out());
        assertTrue(failed.err().contains("[ERROR] A.java:1 does not compile") && failed.err().contains("zonal: the build failed"), failed.err());
        Files.delete(broken);
        assertEquals(0, run(launcher, "decay").status());
    }

    @Test
    void anOldJavaIsRefusedInOneLine() throws Exception {
        script("jdk 17/bin/java", JAVA.formatted("11.0.2"));
        Result result = run(launcher, "decay");
        assertEquals(3, result.status());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains("is older than Java 17; install JDK 17"), result.err());
    }

    @Test
    void anotherJavaIsCheckedWithoutBuildingAgain() throws Exception {
        run(launcher, "decay");
        Files.move(folder.resolve("jdk 17/bin/java"), folder.resolve("jdk 17/bin/java17"));
        script("jdk 11/bin/java", JAVA.formatted("11.0.2"));
        Files.createSymbolicLink(folder.resolve("jdk 17/bin/java"), folder.resolve("jdk 11/bin/java"));
        assertEquals(3, run(launcher, "decay").status());
        script("jdk 11/bin/java", JAVA.formatted("21"));
        assertEquals(new Result(0, run(launcher, "decay").out(), ""), run(launcher, "decay"));
        assertEquals(1, builds());
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    private Result run(Path command, String... arguments) throws Exception {
        return finish(start(command, arguments));
    }

    private Process start(Path command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk 17").toString());
        builder.environment().merge("PATH", folder.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        return builder.start();
    }

    private static Result finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }
}

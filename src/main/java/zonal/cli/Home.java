package zonal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zonal.InputException;

/** The folders that commands read when no path is given. */
final class Home {

    private Home() {
    }

    /**
     * The paths as given; without any, the folder of the name in the working directory, or else the one of the installation, which the launcher names.
     *
     * @throws InputException if there is no such folder
     */
    static List<Path> orDefault(List<Path> given, String folder) {
        if (!given.isEmpty()) {
            return given;
        }
        Path here = Path.of(folder);
        if (Files.isDirectory(here)) {
            return List.of(here);
        }
        String home = System.getProperty("zonal.home");
        if (home != null && Files.isDirectory(Path.of(home, folder))) {
            return List.of(Path.of(home, folder));
        }
        throw new InputException("there is no folder " + folder + " here; name a file or a folder");
    }
}

package zonal.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the running program, from the manifest of its jar. */
final class Version implements IVersionProvider {

    /** The version number, "development" when the classes do not come from a jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"zonal " + number()};
    }
}

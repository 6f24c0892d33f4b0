package zonal.symbolic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the stored derivations: {@code java -cp 'target/launcher/zonal.jar:target/launcher/lib/*' zonal.symbolic.StoreDerivations
 * src/main/resources/zonal/symbolic/derivations}, after the launcher has built.
 */
public final class StoreDerivations {

    /** The activations whose duals are stored. */
    static final List<OneSidedPower> STORED = List.of(new OneSidedPower(1));

    private StoreDerivations() {
    }

    /**
     * Derives, checks and writes one file for every stored activation.
     *
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument: the folder to write to");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (OneSidedPower activation : STORED) {
            Files.writeString(folder.resolve(StoredDerivation.fileName(activation)), StoredDerivation.print(DualActivations.derive(activation)));
        }
    }
}

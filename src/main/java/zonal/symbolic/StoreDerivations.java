package zonal.symbolic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the stored derivations: {@code java -cp 'target/launcher/zonal.jar:target/launcher/lib/*' zonal.symbolic.StoreDerivations
 * src/main/resources/zonal/symbolic/derivations}, after the launcher has built.
 */
public final class StoreDerivations {

    /** The one-sided powers whose duals are stored. */
    static final List<OneSidedPower> STORED = IntStream.rangeClosed(1, OneSidedPower.LARGEST_EXPONENT).mapToObj(OneSidedPower::new).toList();
    /** The smooth activations whose duals are stored: those that have a name and no parameters. */
    static final List<Formula> SMOOTH = NamedActivations.FORMULAS.values().stream().map(FormulaParser::parse).toList();

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
            Files.writeString(folder.resolve(StoredDerivation.fileName(activation)), StoredDerivation.print(OneSidedDuals.derive(activation)));
        }
        for (Formula activation : SMOOTH) {
            Files.writeString(folder.resolve(StoredDual.fileName(activation)), StoredDual.print(activation, DualActivations.derive(activation)));
        }
    }
}

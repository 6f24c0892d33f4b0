package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredDerivationTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Map<String, String> CONFUSIONS = Map.of("sin", "cos", "cos", "sin", " + ", " - ", " - ", " + ", "pi", "3");

    private final DerivationGuard guard = new DerivationGuard();

    static List<OneSidedPower> stored() {
        return StoreDerivations.STORED;
    }

    /** Without the computer algebra system: the stored text alone, against certified quadrature of the definition. */
    @ParameterizedTest
    @MethodSource("stored")
    void everyStoredDerivationPassesTheGuard(OneSidedPower activation) throws IOException {
        guard.check(StoredDerivation.parse(activation, text(activation)));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatIsPrintedIsReadBack(OneSidedPower activation) throws IOException {
        assertEquals(text(activation), StoredDerivation.print(StoredDerivation.load(activation).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyChangedNumberFunctionOrSignIsCaught(int exponent) throws IOException {
        OneSidedPower activation = new OneSidedPower(exponent);
        List<String> mutants = mutants(text(activation));
        assertTrue(mutants.size() > 25, "only " + mutants.size() + " mutants");
        for (String mutant : mutants) {
            assertThrows(DerivationException.class, () -> guard.check(StoredDerivation.parse(activation, mutant)), mutant);
        }
    }

    @Test
    void anotherActivationIsNotTakenFromTheFile() throws IOException {
        String text = text(new OneSidedPower(1));
        assertThrows(DerivationException.class, () -> StoredDerivation.parse(new OneSidedPower(2), text));
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        String text = text(new OneSidedPower(1)).replaceAll("(?m)^kappa0 = .*$", "");
        assertTrue(assertThrows(DerivationException.class, () -> StoredDerivation.parse(new OneSidedPower(1), text)).getMessage().contains("kappa0"));
    }

    @Test
    void namesDependOnTheActivation() {
        assertFalse(StoredDerivation.fileName(new OneSidedPower(1)).equals(StoredDerivation.fileName(new OneSidedPower(2))));
        assertEquals(Optional.empty(), StoredDerivation.resource(StoredDerivation.fileName("an activation that is not stored")));
    }

    /** The text with one number increased or one function, sign or constant replaced by another, in all ways; comments and the activation are left alone. */
    private static List<String> mutants(String text) {
        List<String> mutants = new ArrayList<>();
        int start = text.indexOf('\n', text.indexOf("\nactivation = ") + 1) + 1;
        for (int line = start; line < text.length(); line = text.indexOf('\n', line) + 1) {
            int value = text.indexOf(" = ", line) + 3;
            int end = text.indexOf('\n', line);
            Matcher numbers = NUMBER.matcher(text).region(value, end);
            while (numbers.find()) {
                mutants.add(replaced(text, numbers.start(), numbers.end(), new BigInteger(numbers.group()).add(BigInteger.ONE).toString()));
            }
            CONFUSIONS.forEach((from, to) -> {
                for (int at = text.indexOf(from, value); at >= 0 && at < end; at = text.indexOf(from, at + 1)) {
                    mutants.add(replaced(text, at, at + from.length(), to));
                }
            });
        }
        return mutants;
    }

    private static String replaced(String text, int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }

    private static String text(OneSidedPower activation) throws IOException {
        try (InputStream stream = StoredDerivation.class.getResourceAsStream("derivations/" + StoredDerivation.fileName(activation))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

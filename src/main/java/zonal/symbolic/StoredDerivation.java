package zonal.symbolic;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import zonal.InputException;

/** The text in which derivations are stored: a properties file, named by a digest of what was asked, that holds the question, the results and what was checked. */
final class StoredDerivation {

    private static final String FOLDER = "derivations/";
    private static final int DIGEST_LENGTH = 16;
    private static final String ACTIVATION = "activation";
    private static final String VALUE_RADIAL = "value.radial";
    private static final String VALUE_ANGULAR = "value.angular";
    private static final String DERIVATIVE_RADIAL = "derivative.radial";
    private static final String DERIVATIVE_ANGULAR = "derivative.angular";
    private static final String SECOND_MOMENT = "second-moment";
    private static final String KAPPA1 = "kappa1";
    private static final String KAPPA0 = "kappa0";
    private static final String HAVERSINE_RATIO = "haversine-ratio";

    private StoredDerivation() {
    }

    /** The name of the file that holds the dual of the activation. */
    static String fileName(OneSidedPower activation) {
        return fileName(activation.text());
    }

    /** The name of the file that holds the dual of the activation with the text. */
    static String fileName(String activation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("dual of " + activation).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH) + ".properties";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The stored derivation of the dual of the activation, if there is one. */
    static Optional<OneSidedDerivation> load(OneSidedPower activation) {
        return resource(fileName(activation)).map(text -> parse(activation, text));
    }

    /** The text of a stored file, if there is one of the name. */
    static Optional<String> resource(String fileName) {
        try (InputStream stream = StoredDerivation.class.getResourceAsStream(FOLDER + fileName)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The derivation that the text of a file holds.
     *
     * @throws DerivationException if it is not that of the activation or lacks a part
     */
    static OneSidedDerivation parse(OneSidedPower activation, String text) {
        return read(activation, properties(text));
    }

    static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the file. */
    static String print(OneSidedDerivation derivation) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(ACTIVATION, derivation.activation().text());
        lines.put(VALUE_RADIAL, FormulaText.print(derivation.value().radial()));
        lines.put(VALUE_ANGULAR, FormulaText.print(derivation.value().angular()));
        lines.put(DERIVATIVE_RADIAL, FormulaText.print(derivation.derivative().radial()));
        lines.put(DERIVATIVE_ANGULAR, FormulaText.print(derivation.derivative().angular()));
        lines.put(SECOND_MOMENT, FormulaText.print(derivation.secondMoment()));
        lines.put(KAPPA1, FormulaText.print(derivation.dual().value()));
        lines.put(KAPPA0, FormulaText.print(derivation.dual().derivative()));
        lines.put(HAVERSINE_RATIO, FormulaText.print(derivation.dual().haversineRatio()));
        return header(derivation) + lines.entrySet().stream().map(line -> line.getKey() + " = " + line.getValue() + "\n").collect(Collectors.joining());
    }

    private static String header(OneSidedDerivation derivation) {
        EvaluatedExpectation value = derivation.value();
        EvaluatedExpectation derivative = derivation.derivative();
        String angles = DerivationGuard.ANGLES.stream().map(Object::toString).map(angle -> angle.replace(" ", "")).collect(Collectors.joining(", "));
        return String.join("\n",
                "# Derived by zonal.symbolic.StoreDerivations; not to be edited by hand.",
                "# value.radial = " + value.definition().radial().integral().text(),
                "# value.angular = " + value.definition().angular().text(),
                "# derivative.radial = " + derivative.definition().radial().integral().text(),
                "# derivative.angular = " + derivative.definition().angular().text(),
                "# second-moment = (2*pi)^(-1/2) * " + value.definition().secondMoment().integral().text(),
                "# kappa1 = value.radial * value.angular/(2*pi)/second-moment",
                "# kappa0 = exponent^2 * derivative.radial * derivative.angular/(2*pi)/second-moment",
                "# haversine-ratio = (1 - kappa1)/(1 - cos(theta))",
                "# checked: integrals, kappa1, kappa0 and haversine-ratio by certified quadrature to 1e-25 at theta = " + angles,
                "# checked: kappa1 = 1 at theta = 0, d kappa1/d cos(theta) = kappa0 and haversine-ratio, exactly; haversine-ratio > 0 on [0, pi]",
                "");
    }

    private static OneSidedDerivation read(OneSidedPower activation, Properties properties) {
        if (!activation.text().equals(properties.getProperty(ACTIVATION))) {
            throw new DerivationException(fileName(activation) + " does not hold the dual of " + activation.text());
        }
        EvaluatedExpectation value = new EvaluatedExpectation(new PolarExpectation(activation),
                formula(properties, VALUE_RADIAL), formula(properties, VALUE_ANGULAR));
        EvaluatedExpectation derivative = new EvaluatedExpectation(new PolarExpectation(activation.derivative()),
                formula(properties, DERIVATIVE_RADIAL), formula(properties, DERIVATIVE_ANGULAR));
        OneSidedDual dual = new OneSidedDual(formula(properties, KAPPA1), formula(properties, KAPPA0), formula(properties, HAVERSINE_RATIO));
        return new OneSidedDerivation(activation, value, derivative, formula(properties, SECOND_MOMENT), dual);
    }

    /** The formula under the key. */
    static Formula formula(Properties properties, String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new DerivationException("a stored derivation lacks " + key);
        }
        try {
            return FormulaParser.parse(text);
        } catch (InputException e) {
            throw new DerivationException("a stored derivation holds no formula as " + key + ": " + e.getMessage(), e);
        }
    }
}

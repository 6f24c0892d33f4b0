package zonal.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;

/** The kinds of claim: the name in claim files, the fields of {@code assert}, and how they are read. */
enum Kind {
    VALUE("value", List.of("at", "equals"), List.of(), Assertions::value),
    EIGENVALUE("eigenvalue", List.of("degree", "equals"), List.of(), Assertions::eigenvalue),
    DECAY("decay", List.of("exponent", "parity"), List.of(), Assertions::decay),
    DECAY_CONSTANTS("decay-constants", List.of("parity"), List.of("limit", "lower", "upper"), Assertions::decayConstant),
    ZERO_DEGREES("zero-degrees", List.of("degrees"), List.of(), Assertions::zeroDegrees),
    SAME_SPACE("same-space", List.of("with", "same"), List.of(), Assertions::sameSpace),
    INTERPOLATION("interpolation", List.of("process", "critical"), List.of(), Assertions::interpolation),
    RATE("rate", List.of("exponent"), List.of("process", "smoothness"), Assertions::rate),
    DEFINITE("definite", List.of("strictly"), List.of("points", "normalise", "smallest", "condition", "than"), Assertions::definite),
    IDENTITY("identity", List.of("left", "right"), List.of("kernels"), Assertions::identity),
    LIMIT("limit", List.of("parameter", "to", "at", "equals"), List.of("tolerance", "within", "depths"), Assertions::limit),
    SAMPLING("sampling", List.of("width", "networks"), List.of("network", "weights", "error"), SampledAssertions::sampling),
    DISPERSION("dispersion", List.of("equals", "width", "networks"), List.of("weights", "tolerance"), SampledAssertions::dispersion);

    private final String text;
    private final List<String> required;
    private final List<String> optional;
    private final Function<YamlMapping, Assertion> reader;

    Kind(String text, List<String> required, List<String> optional, Function<YamlMapping, Assertion> reader) {
        this.text = text;
        this.required = required;
        this.optional = optional;
        this.reader = reader;
    }

    /** The name of the kind in claim files. */
    String text() {
        return text;
    }

    /** The fields that {@code assert} has to have. */
    List<String> required() {
        return required;
    }

    /** The fields that {@code assert} may have besides. */
    List<String> optional() {
        return optional;
    }

    /** Whether claims of this kind speak of a sphere, so that they need its dimension unless they bring points. */
    boolean needsDimension() {
        return this != VALUE && this != IDENTITY && this != LIMIT && !isSampled();
    }

    /** Whether claims of this kind are decided by random networks. */
    boolean isSampled() {
        return this == SAMPLING || this == DISPERSION;
    }

    /** Whether claims of this kind can be verified for the spheres of every dimension at once. */
    boolean offersEveryDimension() {
        return this == DECAY || this == SAME_SPACE || this == INTERPOLATION || this == RATE || this == DEFINITE;
    }

    /** The kind that the node names. */
    static Kind read(YamlNode node) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(node.text())).findFirst().orElseThrow(() -> node.error(
                "unknown claim kind '" + node.text() + "'; kinds: " + Arrays.stream(values()).map(Kind::text).collect(Collectors.joining(", "))));
    }

    /** What a claim of this kind asserts. */
    Assertion readAssertion(YamlNode node) {
        YamlMapping fields = node.mapping().allowing("assert of kind " + text, Stream.concat(required.stream(), optional.stream()).toList());
        required.forEach(fields::required);
        return reader.apply(fields);
    }
}

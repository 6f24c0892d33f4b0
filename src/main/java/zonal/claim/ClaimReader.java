package zonal.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;

/** Reads one claim of a claim file and checks that every instance has its kernels and formulas. */
final class ClaimReader {

    /** The fields of a claim that only speak to the reader. */
    static final List<String> TEXTS = List.of("source", "statement", "mapping", "note");
    /** All fields of a claim, in the order in which they are usually written. */
    static final List<String> FIELDS = List.of("id", "source", "statement", "mapping", "kind", "kernel", "parameters", "assert", "expect", "note");

    private ClaimReader() {
    }

    static Claim read(String paper, YamlNode node) {
        YamlMapping fields = node.mapping();
        Kind kind = Kind.read(fields.required("kind"));
        fields.allowing("a claim", FIELDS);
        YamlNode id = fields.required("id");
        if (!id.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw id.error("'" + id.text() + "' cannot be an id; use letters, digits, '.', '_' and '-'");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(name -> fields.optional(name).ifPresent(text -> texts.put(name, text.text())));
        ParameterGrid parameters = fields.optional("parameters").map(ParameterGrid::read).orElse(new ParameterGrid(Map.of()));
        Template kernel = Template.read(fields.required("kernel"));
        Assertion assertion = kind.readAssertion(fields.required("assert"));
        Verdict expected = fields.required("expect").oneOf(Verdict.class);
        requireDimensionsOffered(fields, kind, parameters);
        List<Case> cases = parameters.combinations().stream().map(values -> assertion.instance(kernel, values)).toList();
        checkNames(fields, kind, kernel, parameters, assertion);
        cases.forEach(assertion::check);
        return new Claim(paper, id.text(), node.location(), texts, kind, kernel, texts(fields.required("assert").mapping()), assertion, expected, cases);
    }

    private static void requireDimensionsOffered(YamlMapping fields, Kind kind, ParameterGrid parameters) {
        if (!kind.offersEveryDimension() && parameters.values().getOrDefault(ParameterGrid.DIMENSION, List.of()).contains(ParameterGrid.EVERY_DIMENSION)) {
            throw fields.required("parameters").error("claims of kind " + kind.text() + " are not verified for d: all; write a list of dimensions, such as d: [3, 5]");
        }
    }

    /** The dimension is there where it is needed, and every parameter is used. */
    private static void checkNames(YamlMapping fields, Kind kind, Template kernel, ParameterGrid parameters, Assertion assertion) {
        boolean ofSphere = kind.needsDimension() && !assertion.bringsPoints();
        if (ofSphere && !parameters.values().containsKey(ParameterGrid.DIMENSION)) {
            throw fields.node().error("a claim of kind " + kind.text() + " needs the dimension; write parameters: {d: [3, 5, 10]}");
        }
        Set<String> used = new TreeSet<>(kernel.names());
        assertion.kernels().forEach(other -> used.addAll(other.names()));
        assertion.formulas().forEach(formula -> used.addAll(formula.names()));
        for (String name : parameters.values().keySet()) {
            if (!used.contains(name) && !(ofSphere && name.equals(ParameterGrid.DIMENSION))) {
                throw fields.required("parameters").error("the parameter '" + name + "' is used nowhere; remove it, or write {" + name + "} in the kernel");
            }
        }
    }

    private static Map<String, String> texts(YamlMapping fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.entries().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    /** The items of a list, lists among them in parentheses, or the fields of a mapping with their names, between commas. */
    private static String text(YamlNode value) {
        if (value.isMapping()) {
            return texts(value.mapping()).entrySet().stream().map(field -> field.getKey() + ": " + field.getValue()).collect(Collectors.joining(", "));
        }
        return value.items().stream().map(item -> item.isList() ? "(" + text(item) + ")" : item.text()).collect(Collectors.joining(", "));
    }
}

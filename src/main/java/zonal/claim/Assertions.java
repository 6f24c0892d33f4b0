package zonal.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.claim.Assertion.DecayConstant.Quantity;
import zonal.claim.Assertion.Parity;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.space.DegreeSet;
import zonal.space.gram.PointReader;
import zonal.space.gram.Points;
import zonal.sphere.DegreeList;
import zonal.symbolic.FormulaParser;

/** Reads the assertions of claim files; the fields have been checked against the kind. */
final class Assertions {

    /** Names that mean something else in identities. */
    private static final List<String> RESERVED = List.of(Assertion.Identity.KERNEL, KernelFormula.DERIVATIVE, KernelFormulaReader.COSINE, KernelFormulaReader.ANGLE, "pi");

    /** Fields of definiteness that speak of a Gram matrix. */
    private static final List<String> ON_POINTS = List.of("normalise", "smallest", "condition", "than");

    private Assertions() {
    }

    static Assertion value(YamlMapping fields) {
        return new Assertion.Value(ConstantFormula.read(fields.required("at")), ConstantFormula.read(fields.required("equals")));
    }

    static Assertion eigenvalue(YamlMapping fields) {
        List<Long> degrees = new ArrayList<>();
        fields.required("degree").items().forEach(item -> degrees.addAll(item.read(DegreeList::parse)));
        return new Assertion.EigenvalueFormula(degrees, ConstantFormula.read(fields.required("equals")));
    }

    static Assertion decay(YamlMapping fields) {
        return new Assertion.DecayExponent(ConstantFormula.read(fields.required("exponent")), parity(fields));
    }

    static Assertion decayConstant(YamlMapping fields) {
        List<Quantity> given = Stream.of(Quantity.values()).filter(quantity -> fields.optional(name(quantity)).isPresent()).toList();
        if (given.size() != 1) {
            throw fields.node().error("expected one of the fields limit, lower, upper, found " + (given.isEmpty() ? "none" : "several"));
        }
        Quantity quantity = given.get(0);
        return new Assertion.DecayConstant(quantity, ConstantFormula.read(fields.required(name(quantity))), parity(fields));
    }

    static Assertion zeroDegrees(YamlMapping fields) {
        return new Assertion.ZeroSet(DegreeSet.union(fields.required("degrees").items().stream().map(item -> item.read(DegreeSet::parse)).toList()));
    }

    static Assertion sameSpace(YamlMapping fields) {
        return new Assertion.Space(Template.read(fields.required("with")), fields.required("same").bool());
    }

    static Assertion interpolation(YamlMapping fields) {
        return new Assertion.Interpolates(Template.read(fields.required("process")), ConstantFormula.read(fields.required("critical")));
    }

    static Assertion rate(YamlMapping fields) {
        if (fields.optional("process").isPresent() && fields.optional("smoothness").isPresent()) {
            throw fields.node().error("the target of a rate is either a path of a process or a function of given smoothness; remove one of the fields process, smoothness");
        }
        return new Assertion.LearningRate(ConstantFormula.read(fields.required("exponent")), fields.optional("process").map(Template::read),
                fields.optional("smoothness").map(ConstantFormula::read));
    }

    static Assertion definite(YamlMapping fields) {
        boolean strictly = fields.required("strictly").bool();
        Optional<YamlNode> points = fields.optional("points");
        if (points.isEmpty()) {
            ON_POINTS.stream().map(fields::optional).flatMap(Optional::stream).findFirst().ifPresent(field -> {
                throw field.error("this is said of a Gram matrix; name its points: points: FILE.csv, or a list of points");
            });
            return new Assertion.Definite(strictly);
        }
        return new Assertion.DefiniteOnPoints(strictly, points(points.get()), fields.optional("normalise").map(YamlNode::bool).orElse(false),
                fields.optional("smallest").map(Bound::read), fields.optional("condition").map(Bound::read), fields.optional("than").map(Template::read),
                points.get().location());
    }

    /** A list of points, or the name of a CSV file, which is looked for beside the claim file. */
    private static Points points(YamlNode node) {
        if (!node.isList()) {
            return node.read(name -> PointReader.read(Path.of(node.location().file()).resolveSibling(name)));
        }
        List<List<String>> rows = node.items().stream().map(row -> row.items().stream().map(YamlNode::text).toList()).toList();
        try {
            return PointReader.of("points", rows);
        } catch (InputException e) {
            throw node.error(e.getMessage());
        }
    }

    static Assertion identity(YamlMapping fields) {
        Map<String, Template> named = new LinkedHashMap<>();
        fields.optional("kernels").ifPresent(kernels -> kernels.mapping().entries().forEach((name, text) -> {
            if (!name.matches("[A-Za-z][A-Za-z0-9]*") || RESERVED.contains(name) || FormulaParser.isFunction(name)) {
                throw text.error("'" + name + "' cannot be the name of a kernel; use letters and digits, such as A, and not " + String.join(", ", RESERVED)
                        + " or the name of a function");
            }
            named.put(name, Template.read(text));
        }));
        return new Assertion.Identity(ConstantFormula.read(fields.required("left")), ConstantFormula.read(fields.required("right")), named);
    }

    static Assertion limit(YamlMapping fields) {
        YamlNode to = fields.required("to");
        if (!to.text().equals("infinity")) {
            throw to.error("'" + to.text() + "' is not a limit that is verified; write to: infinity");
        }
        if (fields.optional("within").isPresent() != fields.optional("depths").isPresent()) {
            throw fields.node().error("a distance at finite depth needs both fields within, depths");
        }
        List<ConstantFormula> depths = fields.optional("depths").map(node -> node.items().stream().map(ConstantFormula::read).toList()).orElse(List.of());
        return new Assertion.Limit(fields.required("parameter").text(), ConstantFormula.read(fields.required("at")), ConstantFormula.read(fields.required("equals")),
                fields.optional("tolerance").map(ConstantFormula::read), fields.optional("within").map(ConstantFormula::read), depths);
    }

    private static Parity parity(YamlMapping fields) {
        return fields.required("parity").oneOf(Parity.class);
    }

    private static String name(Quantity quantity) {
        return quantity.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package zonal.claim;

import java.util.List;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.claim.Assertion.DecayConstant.Quantity;
import zonal.claim.Assertion.Parity;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.space.DegreeSet;

/** Reads the assertions of claim files; the fields have been checked against the kind. */
final class Assertions {

    private Assertions() {
    }

    static Assertion value(YamlMapping fields) {
        return new Assertion.Value(ConstantFormula.read(fields.required("at")), ConstantFormula.read(fields.required("equals")));
    }

    static Assertion eigenvalue(YamlMapping fields) {
        return new Assertion.EigenvalueFormula(DegreeList.read(fields.required("degree")), ConstantFormula.read(fields.required("equals")));
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
        YamlNode node = fields.required("degrees");
        try {
            return new Assertion.ZeroSet(DegreeSet.parse(node.items().stream().map(YamlNode::text).toList()));
        } catch (InputException e) {
            throw node.error(e.getMessage());
        }
    }

    static Assertion sameSpace(YamlMapping fields) {
        return new Assertion.Space(Template.read(fields.required("with")), fields.required("same").bool());
    }

    static Assertion sampling(YamlMapping fields) {
        return new Assertion.Sample(fields.required("width").integer(1), fields.required("networks").integer(2));
    }

    private static Parity parity(YamlMapping fields) {
        return fields.required("parity").oneOf(Parity.class);
    }

    private static String name(Quantity quantity) {
        return quantity.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package zonal.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.claim.Assertion.DecayConstant.Quantity;
import zonal.claim.Assertion.Parity;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.space.DegreeSet;

/** Reads the assertions of claim files; the fields have been checked against the kind. */
final class Assertions {

    /** The largest degree that a claim may name one by one. */
    private static final int LARGEST_DEGREE = 2000;

    private Assertions() {
    }

    static Assertion value(YamlMapping fields) {
        return new Assertion.Value(ConstantFormula.read(fields.required("at")), ConstantFormula.read(fields.required("equals")));
    }

    static Assertion eigenvalue(YamlMapping fields) {
        return new Assertion.EigenvalueFormula(degrees(fields.required("degree")), ConstantFormula.read(fields.required("equals")));
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

    /** Degrees written as integers and ranges A..B. */
    private static List<Integer> degrees(YamlNode node) {
        List<Integer> degrees = new ArrayList<>();
        for (YamlNode item : node.items()) {
            String[] ends = item.text().split("\\.\\.", 2);
            int first = degree(item, ends[0]);
            int last = degree(item, ends[ends.length - 1]);
            if (last < first) {
                throw item.error("the range of degrees '" + item.text() + "' is empty");
            }
            IntStream.rangeClosed(first, last).forEach(degrees::add);
        }
        return degrees;
    }

    private static int degree(YamlNode item, String text) {
        if (!text.strip().matches("\\d{1,4}") || Integer.parseInt(text.strip()) > LARGEST_DEGREE) {
            throw item.error("'" + item.text() + "' is not a degree; write an integer from 0 to " + LARGEST_DEGREE + " or a range A..B");
        }
        return Integer.parseInt(text.strip());
    }
}

package zonal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import zonal.decay.DecayLaw;
import zonal.decay.Extremes.Extreme;
import zonal.decay.ParityLaw;
import zonal.decay.TailProof;
import zonal.number.DecimalEnclosure;
import zonal.number.Fractions;
import zonal.symbolic.FormulaText;

/**
 * The decay of the eigenvalues of a kernel, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param dimension d, of the sphere S^(d-1)
 * @param digits the significant digits of the constants
 * @param decay what was found
 */
public record DecayReport(String kernel, int dimension, int digits, DecayLaw decay) {

    private static final int FEW = 6;

    /** A line for each fact: the status with its reason, the law of each parity, the degrees that vanish. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(kernel).append(" on S^").append(dimension - 1).append(" (d = ").append(dimension).append("): ").append(status());
        text.append(decay.reason().isEmpty() ? "" : ", " + decay.reason()).append('\n');
        decay.even().ifPresent(law -> text.append(lines("even k", law)));
        decay.odd().ifPresent(law -> text.append(lines("odd k", law)));
        if (!decay.zeroDegrees().isEmpty()) {
            text.append("mu_k = 0 for k ").append(String.join(", ", decay.zeroDegrees())).append('\n');
        }
        return text.toString();
    }

    /**
     * The object with kernel, dim, status, reason, even, odd and zeroDegrees; dim and degrees are numbers, all else strings. {@code lower} and {@code upper} are rounded
     * outwards, so that the printed numbers are bounds themselves.
     */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("dim", dimension).put("status", status()).put("reason", decay.reason());
        document.set("even", law(decay.even()));
        document.set("odd", law(decay.odd()));
        ArrayNode zeros = document.putArray("zeroDegrees");
        decay.zeroDegrees().forEach(zeros::add);
        return Json.print(document);
    }

    private String status() {
        return decay.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String lines(String degrees, ParityLaw law) {
        if (law instanceof ParityLaw.Geometric geometric) {
            return "|mu_k| <= %s * %s^-k over %s from %d on\n".formatted(Decimals.above(geometric.constant(), FEW).value(), geometric.rho().doubleValue(), degrees,
                    geometric.fromDegree());
        }
        ParityLaw.Power power = (ParityLaw.Power) law;
        DecimalEnclosure limit = Decimals.of(power.limit(), digits);
        String exact = power.exact().map(formula -> " = " + FormulaText.print(formula)).orElse("");
        String general = power.inEveryDimension().map(formula -> "  for every d >= 2: k^(%s) mu_k -> %s\n".formatted(exponent(power), formula)).orElse("");
        return "k^%s mu_k -> %s +/- %s%s over %s\n".formatted(Fractions.exponentText(power.exponent()), limit.value(), limit.radius(), exact, degrees) + general
                + power.constants().map(constants -> lines(degrees, Fractions.exponentText(power.exponent()), constants)).orElse("  no bounds for all degrees: " + power.reach() + "\n");
    }

    private String lines(String degrees, String exponent, ParityLaw.Constants constants) {
        Extreme lower = constants.extremes().lower();
        Extreme upper = constants.extremes().upper();
        TailProof proof = constants.proof();
        String unresolved = constants.unresolved().isEmpty() ? "" : "; not separated from zero: k = " + constants.unresolved();
        return "  %s <= k^%s mu_k <= %s for all %s >= %d; attained at %s and %s%s\n".formatted(Decimals.below(lower.value(), digits).value(), exponent,
                Decimals.above(upper.value(), digits).value(), degrees, constants.fromDegree(), at(lower), at(upper), unresolved)
                + "  proof: eigenvalues one by one below k0 = %d; from there J = %d singular terms at each end, relative remainder <= %s; K analytic for |Im theta| <= %.4f\n"
                        .formatted(proof.from(), proof.orders(), proof.remainder(), proof.region().height());
    }

    /** The exponent as a formula in d. */
    private static String exponent(ParityLaw.Power law) {
        return law.power().exponentInDimension().replace(" ", "");
    }

    private static String at(Extreme extreme) {
        return extreme.degree().isPresent() ? "k = " + extreme.at() : "the limit";
    }

    private JsonNode law(Optional<ParityLaw> law) {
        return law.<JsonNode>map(found -> found instanceof ParityLaw.Power power ? object(power) : object((ParityLaw.Geometric) found)).orElse(NullNode.getInstance());
    }

    private ObjectNode object(ParityLaw.Geometric law) {
        return Json.object().put("C", Decimals.above(law.constant(), FEW).value()).put("rho", Double.toString(law.rho().doubleValue())).put("fromDegree", law.fromDegree());
    }

    private ObjectNode object(ParityLaw.Power law) {
        String exact = law.exact().map(FormulaText::print).orElse(null);
        ObjectNode object = Json.object().put("exponent", Fractions.text(law.exponent()));
        object.set("limit", Json.enclosure(Decimals.of(law.limit(), digits)).put("exact", exact));
        if (law.constants().isEmpty()) {
            return object.putNull("lower").putNull("upper").putNull("lowerAt").putNull("upperAt").putNull("fromDegree").put("reach", law.reach());
        }
        ParityLaw.Constants constants = law.constants().get();
        Extreme lower = constants.extremes().lower();
        Extreme upper = constants.extremes().upper();
        object.set("lower", Json.enclosure(Decimals.below(lower.value(), digits)).put("exact", lower.degree().isPresent() ? null : exact));
        object.set("upper", Json.enclosure(Decimals.above(upper.value(), digits)).put("exact", upper.degree().isPresent() ? null : exact));
        at(object, "lowerAt", lower);
        at(object, "upperAt", upper);
        object.put("fromDegree", constants.fromDegree());
        if (!constants.unresolved().isEmpty()) {
            ArrayNode unresolved = object.putArray("unresolved");
            constants.unresolved().forEach(unresolved::add);
        }
        object.set("anyDimension", Json.object().put("exponent", exponent(law)).put("limit", law.inEveryDimension().orElse(null)));
        object.set("proof", proof(law, constants.proof()));
        return object;
    }

    private static void at(ObjectNode object, String field, Extreme extreme) {
        extreme.degree().ifPresentOrElse(degree -> object.put(field, degree), () -> object.put(field, "limit"));
    }

    private static ObjectNode proof(ParityLaw.Power law, TailProof proof) {
        return Json.object().put("k0", proof.from()).put("J", proof.orders()).put("firstPower", Fractions.text(law.power().value())).put("remainder", proof.remainder().toString())
                .put("height", Double.toString(proof.region().height())).put("M", proof.region().bound().toString())
                .put("radiusAtZero", Double.toString(proof.region().atZero().radius())).put("boundAtZero", proof.region().atZero().bound().toString())
                .put("radiusAtPi", Double.toString(proof.region().atPi().radius())).put("boundAtPi", proof.region().atPi().bound().toString());
    }
}

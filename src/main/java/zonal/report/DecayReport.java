package zonal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import zonal.decay.Decay;
import zonal.decay.Decay.ParityLaw;
import zonal.number.DecimalEnclosure;
import zonal.symbolic.FormulaText;

/**
 * The decay of the eigenvalues of a kernel, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param dimension d, of the sphere S^(d-1)
 * @param digits the significant digits of the limits
 * @param decay what was found
 */
public record DecayReport(String kernel, int dimension, int digits, Decay decay) {

    /** A line for each fact: the status with its reason, the law of each parity, the degrees that vanish. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(kernel).append(" on S^").append(dimension - 1).append(" (d = ").append(dimension).append("): ").append(status());
        text.append(decay.reason().isEmpty() ? "" : ", " + decay.reason()).append('\n');
        decay.even().ifPresent(law -> text.append(line("even k", law)));
        decay.odd().ifPresent(law -> text.append(line("odd k", law)));
        if (!decay.zeroDegrees().isEmpty()) {
            text.append("mu_k = 0 for k ").append(String.join(", ", decay.zeroDegrees())).append('\n');
        }
        return text.toString();
    }

    /** The object with kernel, dim, status, reason, even, odd and zeroDegrees; dim and degrees are numbers, all else strings. */
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

    private String line(String degrees, ParityLaw law) {
        DecimalEnclosure limit = Decimals.of(law.limit(), digits);
        String exact = law.exact().map(formula -> " = " + FormulaText.print(formula)).orElse("");
        return "k^%d mu_k -> %s +/- %s%s over %s\n".formatted(law.exponent(), limit.value(), limit.radius(), exact, degrees);
    }

    private JsonNode law(Optional<ParityLaw> law) {
        return law.<JsonNode>map(this::object).orElse(NullNode.getInstance());
    }

    /** Constants valid at every degree are not part of what was found: their fields are null. */
    private ObjectNode object(ParityLaw law) {
        ObjectNode limit = Json.enclosure(Decimals.of(law.limit(), digits));
        limit.put("exact", law.exact().map(FormulaText::print).orElse(null));
        ObjectNode object = Json.object().put("exponent", Integer.toString(law.exponent()));
        object.set("limit", limit);
        return object.putNull("lower").putNull("upper").putNull("lowerAt").putNull("upperAt").putNull("fromDegree");
    }
}

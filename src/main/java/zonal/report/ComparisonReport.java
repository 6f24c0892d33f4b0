package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import zonal.decay.EigenvalueRatios;
import zonal.decay.Extremes.Extreme;
import zonal.number.Ball;
import zonal.number.Fractions;
import zonal.number.Truth;
import zonal.space.Interpolation;
import zonal.space.SameSpace;
import zonal.space.ZeroOneSeries;

/**
 * Two kernels compared, to be written.
 *
 * @param first the first kernel in the kernel syntax, also the covariance of the process
 * @param second the second kernel, also the kernel of the space
 * @param dimension d, of the sphere S^(d-1)
 * @param digits the significant digits of the constants
 * @param space whether the spaces are the same, with the ratios of eigenvalues
 * @param interpolation in which interpolation spaces the process lies
 * @param series the series at the smoothness that was asked for, if one was
 */
public record ComparisonReport(String first, String second, int dimension, int digits, SameSpace space, Interpolation interpolation, Optional<ZeroOneSeries> series) {

    /** A line for each fact. */
    public String text() {
        StringBuilder text = new StringBuilder("%s and %s on S^%d (d = %d): %s, %s\n".formatted(first, second, dimension - 1, dimension, answer(), space.reason()));
        space.ratios().ifPresent(ratios -> text.append(lines(ratios)));
        text.append("GP(").append(first).append(") in [H(").append(second).append(")]^s: ").append(membership()).append('\n');
        interpolation.rate().ifPresent(rate -> text.append("  index decay i^-%s (process), i^-%s (space); rates below n^-%s\n".formatted(
                Fractions.text(interpolation.processDecay().orElseThrow()), Fractions.text(interpolation.spaceDecay().orElseThrow()), Fractions.text(rate))));
        series.ifPresent(each -> text.append("  series at s = ").append(Fractions.text(each.s())).append(": ").append(words(each)).append('\n'));
        return text.toString();
    }

    private String answer() {
        return switch (space.answer()) {
            case TRUE -> "the same space";
            case FALSE -> "different spaces";
            case UNKNOWN -> "undecided";
        };
    }

    private String lines(EigenvalueRatios ratios) {
        Extreme lower = ratios.extremes().lower();
        Extreme upper = ratios.extremes().upper();
        StringBuilder text = new StringBuilder("  %s <= mu_k/mu'_k <= %s for all k >= 0; attained at %s and %s\n".formatted(Decimals.below(lower.value(), digits).value(),
                Decimals.above(upper.value(), digits).value(), at(lower), at(upper)));
        ratios.even().ifPresent(limit -> text.append("  limit over even k: ").append(shown(limit)).append('\n'));
        ratios.odd().ifPresent(limit -> text.append("  limit over odd k: ").append(shown(limit)).append('\n'));
        return text.toString();
    }

    private static String at(Extreme extreme) {
        return extreme.degree().isPresent() ? "k = " + extreme.at() : "the limit";
    }

    private String shown(Ball ball) {
        return Decimals.certain(ball, digits).value() + " +/- " + Decimals.certain(ball, digits).radius();
    }

    private String membership() {
        return switch (interpolation.membership()) {
            case BELOW_CRITICAL -> "exactly for s < " + Fractions.text(interpolation.critical().orElseThrow()) + ", " + interpolation.reason();
            case ALWAYS -> "for every s, " + interpolation.reason();
            case NEVER -> "for no s > 0, " + interpolation.reason();
            case UNDECIDED -> "undecided, " + interpolation.reason();
        };
    }

    private String words(ZeroOneSeries each) {
        return each.value().map(this::shown).orElseGet(() -> "diverges; k times its terms is at least " + Decimals.below(each.least(), 3).value() + " for all large "
                + each.divergent().orElseThrow().word() + " k");
    }

    /**
     * The object with dim, sameSpace (true, false or null), reason, lower, upper, lowerAt, upperAt, limits and interpolation; dim and degrees are numbers, all else
     * strings. {@code lower} and {@code upper} are rounded outwards. {@code critical} is a number, "infinity" for every s, "0" for none, or null.
     */
    public String json() {
        ObjectNode document = Json.object().put("dim", dimension);
        document.put("sameSpace", space.answer() == Truth.UNKNOWN ? null : Boolean.valueOf(space.answer() == Truth.TRUE)).put("reason", space.reason());
        Optional<EigenvalueRatios> ratios = space.ratios();
        document.set("lower", ratios.map(each -> Json.enclosure(Decimals.below(each.extremes().lower().value(), digits))).orElse(null));
        document.set("upper", ratios.map(each -> Json.enclosure(Decimals.above(each.extremes().upper().value(), digits))).orElse(null));
        at(document, "lowerAt", ratios.map(each -> each.extremes().lower()));
        at(document, "upperAt", ratios.map(each -> each.extremes().upper()));
        ObjectNode limits = document.putObject("limits");
        limits.set("even", ratios.flatMap(EigenvalueRatios::even).map(limit -> Json.enclosure(Decimals.certain(limit, digits))).orElse(null));
        limits.set("odd", ratios.flatMap(EigenvalueRatios::odd).map(limit -> Json.enclosure(Decimals.certain(limit, digits))).orElse(null));
        document.set("interpolation", interpolationObject());
        return Json.print(document);
    }

    private static void at(ObjectNode document, String field, Optional<Extreme> extreme) {
        if (extreme.isEmpty()) {
            document.putNull(field);
        } else if (extreme.get().degree().isPresent()) {
            document.put(field, extreme.get().degree().getAsLong());
        } else {
            document.put(field, "limit");
        }
    }

    private ObjectNode interpolationObject() {
        String critical = switch (interpolation.membership()) {
            case BELOW_CRITICAL -> Fractions.text(interpolation.critical().orElseThrow());
            case ALWAYS -> "infinity";
            case NEVER -> "0";
            case UNDECIDED -> null;
        };
        ObjectNode object = Json.object().put("critical", critical).put("attained", false);
        ArrayNode decay = object.putArray("indexDecay");
        List.of(interpolation.processDecay(), interpolation.spaceDecay()).forEach(b -> decay.add(b.map(Fractions::text).orElse(null)));
        object.put("rate", interpolation.rate().map(Fractions::text).orElse(null)).put("reason", interpolation.reason());
        series.ifPresent(each -> object.set("series", object(each)));
        return object;
    }

    private ObjectNode object(ZeroOneSeries each) {
        ObjectNode object = Json.object().put("s", Fractions.text(each.s())).put("converges", each.value().isPresent());
        return each.value().isPresent() ? object.setAll(Json.enclosure(Decimals.certain(each.value().get(), digits)))
                : object.put("least", Decimals.below(each.least(), digits).value());
    }
}

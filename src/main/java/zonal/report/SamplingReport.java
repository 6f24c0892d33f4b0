package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zonal.sampling.MeanTest;
import zonal.sampling.Pair;
import zonal.sampling.SamplingResult;
import zonal.sampling.Spread;

/**
 * A sampled kernel against the derived one, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param pairs the pairs of inputs, in the order of the rows of the result
 * @param result what was found
 * @param spreads of the kernels of single networks, in the order of the rows
 */
public record SamplingReport(String kernel, List<Pair> pairs, SamplingResult result, List<Spread> spreads) {

    /** Every digit that a double holds. */
    private static final String FULL = "%s";
    private static final double USUAL_ERROR = 1e-3;
    private static final String AGREES = "agrees";
    private static final List<String> COLUMNS =
            List.of("t", "derived", "sampled", "standardError", "z", "lower", "upper", "biasAllowance", "detectable", AGREES, "bias", "deviation");

    /** Copies the lists. */
    public SamplingReport {
        pairs = List.copyOf(pairs);
        spreads = List.copyOf(spreads);
    }

    /** A line of what was sampled, the table, and what the test can and cannot see. */
    public String text() {
        String widths = result.widths().stream().map(String::valueOf).collect(Collectors.joining(" and of width "));
        return "%s: %d networks of width %s, seed %d\n".formatted(kernel, result.networks(), widths, result.plan().seed())
                + TextTable.print(new Table(COLUMNS, rows("%.6g"))) + verdict() + power();
    }

    /** The table as comma-separated values. */
    public String csv() {
        return Csv.print(new Table(COLUMNS, rows(FULL)));
    }

    /** The object with the plan, the rates, the verdict and the rows; counts are numbers, agrees is true or false, all else strings; needed.networks is
     * null where no number of networks of this width would do. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("width", result.plan().width()).put("networks", result.networks())
                .put("seed", Long.toString(result.plan().seed())).put("falseAlarm", Double.toString(result.plan().falseAlarm()))
                .put("missRate", Double.toString(result.plan().missRate())).put("test", MeanTest.NAME).put("agrees", result.agrees());
        document.putObject("needed").put("error", Double.toString(error())).put("networks", result.networksNeeded(error()).isPresent()
                ? Integer.toString(result.networksNeeded(error()).getAsInt()) : null);
        ArrayNode widths = document.putArray("widths");
        result.widths().forEach(widths::add);
        ArrayNode array = document.putArray("rows");
        for (List<String> cells : rows(FULL)) {
            ObjectNode row = array.addObject();
            IntStream.range(0, COLUMNS.size()).forEach(column -> row.put(COLUMNS.get(column), cells.get(column)));
            row.put(AGREES, cells.get(COLUMNS.indexOf(AGREES)).equals("yes"));
        }
        return Json.print(document);
    }

    private List<List<String>> rows(String format) {
        return IntStream.range(0, pairs.size()).mapToObj(index -> cells(index, format)).toList();
    }

    private List<String> cells(int index, String format) {
        SamplingResult.Row row = result.rows().get(index);
        return List.of(pairs.get(index).cosine(), number(format, row.derived()), number(format, row.sampled()), number("%.3g", row.sample().standardError()),
                number("%.2f", row.z()), number(format, row.lower()), number(format, row.upper()), number("%.3g", row.test().allowance()),
                number("%.3g", row.detectable()), row.agrees() ? "yes" : "no", number("%.3g", row.bias().mean()), number("%.3g", spreads.get(index).deviation()));
    }

    private String verdict() {
        long disagreeing = result.rows().stream().filter(row -> !row.agrees()).count();
        return disagreeing == 0 ? "The derived kernel agrees with the networks at every pair.\n"
                : "The derived kernel DISAGREES with the networks at %d of %d pairs.\n".formatted(disagreeing, pairs.size());
    }

    private String power() {
        return ("sampled estimates the limit of infinite width; at width %d the mean is off by bias, and single networks have the standard deviation deviation.\n"
                + "The interval from lower to upper allows for what is left of the bias (biasAllowance).\n"
                + "A right formula is rejected with probability at most %s, over all pairs; an error of size detectable passes with probability at most %s.\n")
                .formatted(result.plan().width(), result.plan().falseAlarm(), result.plan().missRate()) + needed();
    }

    private String needed() {
        OptionalInt networks = result.networksNeeded(error());
        return networks.isPresent() ? String.format(Locale.ROOT, "To detect errors of %s of K(1), sample %d networks.%n", error(), networks.getAsInt())
                : String.format(Locale.ROOT, "To detect errors of %s of K(1), raise the width first: the bias allowance hides them.%n", error());
    }

    /** The error, relative to K(1), of which it is said how many networks find it. */
    private double error() {
        return result.plan().detect().orElse(USUAL_ERROR);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

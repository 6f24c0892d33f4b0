package zonal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.series.End;
import zonal.kernel.series.EveryDepth;
import zonal.kernel.series.ExactSeries;
import zonal.number.DecimalEnclosure;
import zonal.number.ExactEnclosure;
import zonal.number.ExactReal;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/** The Taylor series of a kernel at both ends of [0, pi], to be written coefficient by coefficient, and what is proved of them at every depth. */
public final class SeriesReport {

    /** A longer series is a matter of numbers rather than of formulas. */
    public static final int MOST_ORDERS = 30;

    private static final int MOST_GENERAL_ORDERS = 6;
    private static final int DIGITS = 20;
    private static final int MOST_BITS = 8192;

    private static final String WHERE = "where, at that end, c_l, s_l and 1 - k_l are the cosine, the sine and the share of pi of the angle of layer l,"
            + " and X_l_j is the coefficient of order j of X_l:";
    private static final String LATEX_WHERE = "where, at that end, $c_l$, $s_l$ and $1 - k_l$ are the cosine, the sine and the share of $\\pi$ of the angle of"
            + " layer $l$, and $X_{l,j}$ is the coefficient of order $j$ of $X_l$:";

    private final List<SeriesBlock> blocks = new ArrayList<>();
    private final Map<Integer, ExactEnclosure> enclosures = new HashMap<>();

    private SeriesReport() {
    }

    /**
     * The coefficients of the orders 0, ..., order at both ends.
     *
     * @throws InputException if the order is out of range or the kernel has no Taylor series at an end
     */
    public static SeriesReport of(Kernel kernel, int order) {
        if (order < 0 || order > MOST_ORDERS) {
            throw new InputException("--series " + order + " must be an order from 0 to " + MOST_ORDERS);
        }
        SeriesReport report = new SeriesReport();
        ExactSeries zero = ExactSeries.of(kernel, End.ZERO, order);
        ExactSeries pi = ExactSeries.of(kernel, End.PI, order);
        report.add("At theta = 0, K(cos(theta)) = sum of a_j theta^j with", "At $\\theta = 0$, $K(\\cos\\theta) = \\sum_j a_j \\theta^j$ with",
                report.coefficients("a", zero));
        report.add(WHERE, LATEX_WHERE, report.constants(zero));
        report.add("At theta = pi, K(cos(theta)) = sum of b_j phi^j, phi = pi - theta, with",
                "At $\\theta = \\pi$, $K(\\cos\\theta) = \\sum_j b_j \\varphi^j$, $\\varphi = \\pi - \\theta$, with", report.coefficients("b", pi));
        report.add(WHERE, LATEX_WHERE, report.constants(pi));
        EveryDepth.of(kernel, Math.min(order, MOST_GENERAL_ORDERS)).ifPresent(statement -> report.blocks.addAll(EveryDepthText.blocks(statement)));
        return report;
    }

    private void add(String text, String latex, List<SeriesBlock.Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new SeriesBlock(text, latex, lines));
        }
    }

    private List<SeriesBlock.Line> coefficients(String letter, ExactSeries series) {
        List<SeriesBlock.Line> lines = new ArrayList<>();
        for (ExactSeries.Coefficient coefficient : series.coefficients()) {
            lines.add(line(letter + "_" + lines.size(), coefficient.formula(), coefficient.value()));
        }
        return lines;
    }

    private List<SeriesBlock.Line> constants(ExactSeries series) {
        return series.constants().stream().map(constant -> line(constant.name(), constant.definition(), constant.value())).toList();
    }

    private SeriesBlock.Line line(String name, Formula formula, ExactReal value) {
        Optional<DecimalEnclosure> digits = value.isRational() ? Optional.empty() : digits(value);
        String left = FormulaLatex.print(new Formula.Variable(name));
        return new SeriesBlock.Line(name + " = " + FormulaText.print(formula) + digits.map(number -> " ~ " + number.value()).orElse(""),
                left + " &= " + FormulaLatex.print(formula)
                        + digits.map(number -> " \\approx " + LatexTable.number(number.value()).replace("$", "")).orElse(""));
    }

    /** Digits of the number; none if it is not separated from zero. */
    private Optional<DecimalEnclosure> digits(ExactReal value) {
        Optional<DecimalEnclosure> digits = Optional.empty();
        for (int bits = 128; digits.isEmpty() && bits <= MOST_BITS; bits *= 2) {
            digits = DecimalEnclosure.of(enclosures.computeIfAbsent(bits, ExactEnclosure::new).of(value), DIGITS);
        }
        return digits;
    }

    /** Paragraphs with an equation a line, in the formula grammar. */
    public String text() {
        return blocks.stream().map(SeriesBlock::text).collect(Collectors.joining("\n"));
    }

    /** Paragraphs with align* environments (amsmath). */
    public String latex() {
        return blocks.stream().map(SeriesBlock::latex).collect(Collectors.joining("\n"));
    }
}

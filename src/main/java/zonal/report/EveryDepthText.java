package zonal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zonal.kernel.series.EveryDepth;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/** What is proved of the series of a kernel at every depth, with the recurrence it is proved by and what was checked. */
final class EveryDepthText {

    private EveryDepthText() {
    }

    static List<SeriesBlock> blocks(EveryDepth.Statement statement) {
        boolean residual = statement.base().isPresent();
        List<SeriesBlock> blocks = new ArrayList<>();
        blocks.add(new SeriesBlock("At every depth L >= 1" + (residual ? ", p = alpha^2/(1 + alpha^2)," : "") + " at theta = 0,",
                "At every depth $L \\ge 1$" + (residual ? ", with $p = \\alpha^2/(1 + \\alpha^2)$," : "") + " at $\\theta = 0$,",
                coefficients(statement.coefficients())));
        statement.atPi().ifPresent(product -> blocks.add(new SeriesBlock(
                "and at theta = pi, theta_l being the angle of layer l there, the first odd coefficient that is not zero is",
                "and at $\\theta = \\pi$, $\\theta_l$ being the angle of layer $l$ there, the first odd coefficient that is not zero is", List.of(product(product)))));
        blocks.add(recurrence(statement));
        blocks.add(hypothesis(statement));
        String checked = "Checked: the induction step; the base case l = %d; that layers %d to %d of the derived recursion are this recurrence, and that it hands the"
                + " coefficient at pi on with the factor given.";
        String without = "Checked: the induction step; the base case l = %d; that layers %d to %d of the derived recursion are this recurrence.";
        String sentence = (statement.atPi().isPresent() ? checked : without).formatted(statement.baseLayer(), statement.baseLayer() + 1, statement.checkedUpTo());
        blocks.add(new SeriesBlock(sentence, sentence.replace("l = ", "$l$ = "), List.of()));
        return blocks;
    }

    private static List<SeriesBlock.Line> coefficients(List<Formula> formulas) {
        List<SeriesBlock.Line> lines = new ArrayList<>();
        for (Formula formula : formulas) {
            lines.add(equation("a_" + lines.size(), formula));
        }
        return lines;
    }

    private static SeriesBlock.Line equation(String name, Formula formula) {
        return new SeriesBlock.Line(name + " = " + FormulaText.print(formula), symbol(name) + " &= " + FormulaLatex.print(formula));
    }

    private static SeriesBlock.Line product(EveryDepth.Product product) {
        String name = "b_" + product.order();
        return new SeriesBlock.Line(name + " = " + FormulaText.print(product.first()) + " * product(" + FormulaText.print(product.factor()) + ", l = 1 .. L - 1)",
                symbol(name) + " &= " + FormulaLatex.print(product.first()) + " \\prod_{l=1}^{L-1} \\left(" + FormulaLatex.print(product.factor()) + "\\right)");
    }

    private static SeriesBlock recurrence(EveryDepth.Statement statement) {
        String from = Integer.toString(statement.baseLayer() + 1);
        String power = statement.base().map(base -> ", v_(l-1) = (" + FormulaText.print(base) + ")^(l-1)").orElse("");
        String latexPower = statement.base().map(base -> ", $v_{l-1} = (" + FormulaLatex.print(base) + ")^{l-1}$").orElse("");
        List<SeriesBlock.Line> lines = Stream.concat(statement.recurrence().stream(), statement.last().stream())
                .map(definition -> equation(definition.name(), definition.formula())).toList();
        return new SeriesBlock("Proof by induction on l. The recurrence, for l >= " + from + power + ", is",
                "Proof by induction on $l$. The recurrence, for $l \\ge " + from + "$" + latexPower + ", is", lines);
    }

    private static SeriesBlock hypothesis(EveryDepth.Statement statement) {
        int order = statement.coefficients().size();
        List<SeriesBlock.Line> lines = statement.series().entrySet().stream().map(entry -> expansion(entry, order)).toList();
        return new SeriesBlock("It gives, from these series at l - 1 and in exact arithmetic with the letter l, the same series at l:",
                "It gives, from these series at $l - 1$ and in exact arithmetic with the letter $l$, the same series at $l$:", lines);
    }

    private static SeriesBlock.Line expansion(Map.Entry<String, List<Formula>> series, int order) {
        StringBuilder text = new StringBuilder();
        StringBuilder latex = new StringBuilder();
        for (int j = 0; j < order; j++) {
            Formula coefficient = series.getValue().get(j);
            String plain = FormulaText.print(coefficient);
            if (plain.equals("0")) {
                continue;
            }
            text.append(text.length() > 0 ? " + " : "").append(j == 0 ? plain : plain.equals("1") ? power("theta", j) : "(" + plain + ")*" + power("theta", j));
            latex.append(latex.length() > 0 ? " + " : "").append(j == 0 ? FormulaLatex.print(coefficient) : plain.equals("1") ? latexPower(j)
                    : "\\left(" + FormulaLatex.print(coefficient) + "\\right) " + latexPower(j));
        }
        return new SeriesBlock.Line(series.getKey() + " = " + text + " + O(" + power("theta", order) + ")",
                symbol(series.getKey()) + " &= " + latex + " + O(" + latexPower(order) + ")");
    }

    private static String power(String base, int exponent) {
        return exponent == 1 ? base : base + "^" + exponent;
    }

    private static String latexPower(int exponent) {
        return exponent == 1 ? "\\theta" : "\\theta^{" + exponent + "}";
    }

    private static String symbol(String name) {
        return FormulaLatex.print(new Formula.Variable(name));
    }
}

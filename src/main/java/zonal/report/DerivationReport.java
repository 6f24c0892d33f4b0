package zonal.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonal.kernel.Kernel;
import zonal.kernel.Layer;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.DerivationSteps;
import zonal.symbolic.DerivationSteps.Equation;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/** The recursion of a kernel, to be written layer by layer, after the derivation of the dual activation where the kernel is that of a network. */
public record DerivationReport(Kernel kernel) {

    /** Equations under a title. */
    private record Section(String title, List<Equation> equations) {
    }

    /** The title of each section, and under it its equations in the formula grammar; the last line names the kernel. */
    public String text() {
        Optional<Section> dual = activation().map(DerivationSteps::text).map(steps -> new Section("Dual activation, " + steps.setting(), steps.equations()));
        Stream<Section> layers = NamedLayers.shared(kernel.recursion().layers(), NamedLayers.NODES_FOR_READERS).stream().map(DerivationReport::inText);
        String text = Stream.concat(dual.stream(), layers).map(DerivationReport::text).collect(Collectors.joining("\n"))
                + "\nK(cos(theta)) = " + kernel.recursion().output() + "\n";
        return text + (text.contains("jquot(") ? "jquot(n, x) = j_n(x)/x^n, j_n the spherical Bessel function of order n\n" : "")
                + (text.contains("orthant(") ? "orthant(b, theta) = P(X >= b, Y >= b) for standard normal X and Y of correlation cos(theta)\n" : "")
                + (text.contains("dual[") ? "dual[f](s, u) = E[f(X) f(Y)] for Gaussian X and Y of variance s and correlation u\n" : "");
    }

    /** The title of the first section and an align environment (amsmath) with the titles of the others as text between its lines, no wider than a page. */
    public String latex() {
        Optional<Section> dual = activation().map(DerivationSteps::latex).map(steps -> new Section("Dual activation, " + steps.setting(), steps.equations()));
        List<Layer> layers = LatexLines.named(kernel.recursion().layers());
        List<Section> sections = Stream.concat(dual.stream(), layers.stream().map(DerivationReport::inLatex)).toList();
        LatexLines lines = LatexLines.besides(sections.stream().flatMap(section -> section.equations().stream()).map(Equation::left).toList());
        // amsmath allows text between the lines of an align environment, not before the first one.
        return "\\allowdisplaybreaks\n" + sections.get(0).title() + "\n\\begin{align}\n" + lines(sections.get(0), lines)
                + sections.stream().skip(1).map(section -> "  \\intertext{" + section.title() + "}\n" + lines(section, lines)).collect(Collectors.joining())
                + "  K(\\cos \\theta) &= " + symbol(kernel.recursion().output()) + "\n\\end{align}\n";
    }

    private Optional<ActivationFunction> activation() {
        return kernel.network().filter(network -> !(network instanceof Network.Sparse)).map(network -> network instanceof Network.FullyConnected connected ? connected.activation() : Activation.RELU)
                .map(Activation::function);
    }

    private static Section inText(Layer layer) {
        return new Section(layer.title(),
                layer.definitions().stream().map(definition -> new Equation(definition.name(), FormulaText.print(definition.formula()))).toList());
    }

    private static Section inLatex(Layer layer) {
        return new Section(layer.title(), layer.definitions().stream()
                .map(definition -> new Equation(symbol(definition.name()), FormulaLatex.print(definition.formula()))).toList());
    }

    private static String text(Section section) {
        return section.title() + "\n"
                + section.equations().stream().map(equation -> "  " + equation.left() + " = " + equation.right() + "\n").collect(Collectors.joining());
    }

    private static String lines(Section section, LatexLines lines) {
        return section.equations().stream().map(equation -> lines.of(equation.left(), equation.right())).collect(Collectors.joining());
    }

    private static String symbol(String name) {
        return FormulaLatex.print(new Formula.Variable(name));
    }
}

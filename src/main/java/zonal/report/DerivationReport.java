package zonal.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zonal.kernel.Kernel;
import zonal.kernel.Layer;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivations;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;
import zonal.symbolic.OneSidedPower;

/** The recursion of a kernel, to be written layer by layer, after the derivation of the dual activation where the kernel is that of a network. */
public record DerivationReport(Kernel kernel) {

    /** The title of each layer, and under it its definitions in the formula grammar; the last line names the kernel. */
    public String text() {
        String layers = kernel.recursion().layers().stream().map(DerivationReport::text).collect(Collectors.joining("\n"));
        return dual().map(dual -> dual.text() + "\n").orElse("") + layers + "\nK(cos(theta)) = " + kernel.recursion().output() + "\n";
    }

    /** An align environment (amsmath) with the title of each layer as text between the lines. */
    public String latex() {
        String layers = kernel.recursion().layers().stream().map(DerivationReport::latex).collect(Collectors.joining(" \\\\\n"));
        return "\\begin{align}\n" + dual().map(dual -> dual.latex() + " \\\\\n").orElse("") + layers + " \\\\\n  K(\\cos\\theta) &= " + symbol(kernel.recursion().output()) + "\n\\end{align}\n";
    }

    private Optional<DualReport> dual() {
        return kernel.network().map(network -> new DualReport(DualActivations.derivation(new OneSidedPower(1))));
    }

    private static String text(Layer layer) {
        String definitions = layer.definitions().stream().map(definition -> "  " + definition.name() + " = " + FormulaText.print(definition.formula()) + "\n")
                .collect(Collectors.joining());
        return layer.title() + "\n" + definitions;
    }

    private static String latex(Layer layer) {
        List<Definition> definitions = layer.definitions();
        return "  \\intertext{" + layer.title() + "}\n" + definitions.stream()
                .map(definition -> "  " + symbol(definition.name()) + " &= " + FormulaLatex.print(definition.formula())).collect(Collectors.joining(" \\\\\n"));
    }

    private static String symbol(String name) {
        return FormulaLatex.print(new Formula.Variable(name));
    }
}

package zonal.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonal.kernel.Kernel;
import zonal.kernel.Layer;
import zonal.symbolic.Definition;
import zonal.symbolic.FormulaMathematica;

/** A kernel as Mathematica input that defines {@code k[t]}. Exact t and t of any precision give values of that precision. */
public record MathematicaInput(Kernel kernel) {

    private static final String BESSEL = """
            (* SphericalBesselJ[n, x]/x^n, an entire function of x *)
            BesselQuotient[n_, x_] := 1/(2 n + 1)!! /; x == 0
            BesselQuotient[n_, x_] := SphericalBesselJ[n, x]/x^n

            """;

    /** Comments that say what it is, and the function layer by layer. */
    public String text() {
        ExportedLayers exported = ExportedLayers.of(kernel);
        String body = (exported.useAngle() ? "  theta = ArcCos[t];\n" : "")
                + exported.layers().stream().map(MathematicaInput::lines).collect(Collectors.joining());
        String comments = Conventions.of(kernel, "mathematica").stream().map(line -> "(* " + line + " *)\n").collect(Collectors.joining());
        return comments + "\n" + (body.contains("BesselQuotient") ? BESSEL : "") + SeriesCoefficients.mathematica(kernel) + "k[t_] := Module[{" + locals(exported) + "},\n" + body
                + "  " + FormulaMathematica.name(exported.output()) + "\n]\n";
    }

    private static String locals(ExportedLayers exported) {
        Stream<String> angle = exported.useAngle() ? Stream.of("theta") : Stream.empty();
        List<Definition> definitions = exported.definitions();
        return Stream.concat(angle, definitions.stream().map(definition -> FormulaMathematica.name(definition.name()))).collect(Collectors.joining(", "));
    }

    private static String lines(Layer layer) {
        return "  (* " + layer.title() + " *)\n" + layer.definitions().stream().map(definition -> "  " + FormulaMathematica.name(definition.name()) + " = "
                + FormulaMathematica.print(definition.formula()) + ";\n").collect(Collectors.joining());
    }
}

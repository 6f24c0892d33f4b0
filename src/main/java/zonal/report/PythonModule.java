package zonal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonal.kernel.Kernel;
import zonal.kernel.Layer;
import zonal.kernel.ZeroSeries;
import zonal.number.Fractions;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaPython;

/**
 * A kernel as a Python module that needs NumPy alone and defines {@code kernel(t)} for numbers and arrays.
 *
 * <p>The layers are evaluated as they stand, in numbers of two doubles each (about 32 digits): what cancels at the ends and at zeros of the kernel cancels there, and
 * the result is good to the double it is rounded to. At t = 1, -1 and 0, in whose neighbourhood a zero of the kernel may cost more digits than these numbers have, the
 * module takes the {@link ZeroSeries}.
 */
public record PythonModule(Kernel kernel) {

    /** A part of the arithmetic that the modules bring along, and the names by which it is recognised that it is needed. */
    private record Part(String file, String names) {

        boolean isNeededBy(String code) {
            return Pattern.compile("\\b(" + names + ")\\b").matcher(code).find();
        }

        String code() {
            try (InputStream stream = PythonModule.class.getResourceAsStream("python/" + file + ".py")) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A part needs others before it in this list only. */
    private static final List<Part> PARTS = List.of(new Part("arithmetic", "Pair"), new Part("circular", "pi|sin|cos|tan|asin|acos|atan|atan2"),
            new Part("exponential", "exp|log|root_power"), new Part("erf", "erf"), new Part("orthant", "orthant"), new Part("bessel", "jquot"), new Part("window", "near"),
            new Part("series", "power_series"));

    private static final String INTERFACE = """
            def kernel(t):
                \"""K(t) for a number or an array of numbers t in [-1, 1]; nan outside.\"""
                t = np.asarray(t, dtype=float)
                points = t.ravel()
                values = np.empty(points.shape)
                with np.errstate(all="ignore"):
                    for start in range(0, points.size, 4096):
                        block = points[start:start + 4096]
                        values[start:start + 4096] = np.where(np.abs(block) <= 1, pair(_layers(Pair(block))).high, np.nan)
                return values.reshape(t.shape)[()]
            """;

    /** The module: what it is, the kernel layer by layer, and the arithmetic that it needs. */
    public String text() {
        String code = INTERFACE + "\n\n" + layers() + SeriesCoefficients.python(kernel);
        String arithmetic = "";
        for (int i = PARTS.size() - 1; i >= 0; i--) {
            if (PARTS.get(i).isNeededBy(code + arithmetic)) {
                arithmetic = "\n\n" + PARTS.get(i).code() + arithmetic;
            }
        }
        String imports = arithmetic.contains("math.") ? "import math\n\nimport numpy as np\n\n\n" : "import numpy as np\n\n\n";
        return documentation() + imports + code + arithmetic;
    }

    private String documentation() {
        String lines = String.join("\n", Conventions.of(kernel, "python"));
        return "\"\"\"" + lines.replace("\\", "\\\\") + "\nkernel(t) is K(t) to a few units in the last place, also close to t = 1 and t = -1.\n\"\"\"\n\n";
    }

    private String layers() {
        ExportedLayers exported = ExportedLayers.of(kernel);
        StringBuilder text = new StringBuilder("def _layers(t):\n");
        if (exported.useAngle()) {
            text.append("    theta = acos(t)\n");
        }
        for (Layer layer : exported.layers()) {
            text.append("\n    # ").append(layer.title()).append('\n');
            layer.definitions().forEach(definition -> text.append(line(definition)));
        }
        String output = FormulaPython.name(exported.output());
        ZeroSeries.of(kernel).forEach(series -> text.append(line(series, output)));
        return text.append("\n    return ").append(output).append('\n').toString();
    }

    private static String line(Definition definition) {
        return "    " + FormulaPython.name(definition.name()) + " = " + FormulaPython.print(definition.formula()) + "\n";
    }

    private static String line(ZeroSeries series, String output) {
        String coefficients = series.coefficients().stream().map(PythonModule::coefficient).collect(Collectors.joining(",\n        "));
        return "\n    # Taylor series about the zero at t = " + series.point() + "\n    " + output + " = near(" + FormulaPython.print(series.distance()) + ", "
                + series.radius().doubleValue() + ", " + series.order() + ", [\n        " + coefficients + "], " + output + ")\n";
    }

    /** In the list of coefficients integers may stand by themselves. */
    private static String coefficient(Formula formula) {
        return formula instanceof Formula.Rational rational && Fractions.isInteger(rational.value()) ? rational.value().getNumerator().toString()
                : FormulaPython.print(formula);
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import zonal.number.DoubleArithmetic;

class OneSidedDualsTest {

    private static final OneSidedPower RELU = new OneSidedPower(1);

    /** Cho and Saul, Kernel methods for deep learning (2009), equations 4 to 6 with n = 1 and n = 0. */
    @Property(tries = 200, seed = "1")
    void theDualOfReluIsTheArcCosineKernel(@ForAll @DoubleRange(min = 0, max = 3.14) double theta) {
        OneSidedDual dual = OneSidedDuals.of(RELU);
        assertEquals((Math.sin(theta) + (Math.PI - theta) * Math.cos(theta)) / Math.PI, value(dual.value(), theta), 1e-15);
        assertEquals(1 - theta / Math.PI, value(dual.derivative(), theta), 1e-15);
        assertEquals((1 - value(dual.value(), theta)) / 2, Math.pow(Math.sin(theta / 2), 2) * value(dual.haversineRatio(), theta), 1e-15);
    }

    @Test
    void theUnitStepHasNoDual() {
        assertThrows(IllegalArgumentException.class, () -> OneSidedDuals.of(new OneSidedPower(0)));
    }

    @Test
    void theStepsLeadFromTheDefinitionToTheResult() {
        List<DerivationSteps.Equation> steps = DerivationSteps.text(OneSidedDuals.derivation(RELU));
        assertEquals(7, steps.size());
        assertEquals("E[sigma(g) sigma(g')]", steps.get(1).left());
        assertEquals("1/(2*pi) * integral(r^3*exp(-r^2/2), r = 0 .. infinity) * integral(cos(x)*cos(x - theta), x = theta - pi/2 .. pi/2)"
                + " = (sin(theta) + (pi - theta)*cos(theta))/(2*pi)", steps.get(1).right());
        assertTrue(DerivationSteps.latex(OneSidedDuals.derivation(RELU)).get(1).right().startsWith("\\frac{1}{2 \\pi} \\int_{0}^{\\infty} r^{3}"));
    }

    /** In a class loader that has no computer algebra system. */
    @Test
    void aStoredDualIsReadWithoutSymja() throws Exception {
        try (URLClassLoader loader = withoutSymja()) {
            Class<?> power = loader.loadClass(OneSidedPower.class.getName());
            Object relu = power.getConstructor(int.class).newInstance(1);
            Object dual = loader.loadClass(OneSidedDuals.class.getName()).getMethod("of", power).invoke(null, relu);
            assertEquals(OneSidedDuals.of(RELU).toString(), dual.toString());
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.matheclipse.core.expression.F"));
        }
    }

    private static URLClassLoader withoutSymja() throws IOException {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("matheclipse")) {
                path.add(url(entry));
            }
        }
        return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) throws MalformedURLException {
        return Path.of(entry).toUri().toURL();
    }

    private static double value(Formula formula, double theta) {
        return Program.of(formula, "theta").evaluate(new DoubleArithmetic(), theta);
    }
}

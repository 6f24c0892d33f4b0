package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import zonal.kernel.Kernels;
import zonal.symbolic.FormulaText;

class NamedLayersTest {

    @Test
    void readersFindRepeatedPartsOnce() {
        assertEquals("""
                formula
                  x_1 = sqrt(1 + theta^2)
                  K = x_1*exp(-x_1) + cos(theta)/(1 + x_1)

                K(cos(theta)) = K
                """, new DerivationReport(Kernels.parse("formula(\"sqrt(1+theta^2)*exp(-sqrt(1+theta^2))+cos(theta)/(1+sqrt(1+theta^2))\")")).text());
    }

    @Test
    void theLayersOfNetworksAreReadableAsTheyAre() {
        assertFalse(new DerivationReport(Kernels.parse("fc-ntk(depth=3, bias=1/2)")).text().contains("x_1"));
        assertFalse(new DerivationReport(Kernels.parse("resntk(depth=3, alpha=1/2)")).text().contains("x_1"));
    }

    @Test
    void programsComputeRepeatedPartsOnce() {
        assertEquals("x_1 = theta_0/2", ExportedLayers.of(Kernels.parse("fc-ntk(depth=2, bias=1)")).definitions().stream()
                .filter(definition -> definition.name().equals("x_1")).map(definition -> "x_1 = " + FormulaText.print(definition.formula()))
                .findFirst().orElseThrow());
    }
}

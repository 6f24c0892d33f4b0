package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;

class VanishingDegreesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=1); odd >= 3",
        "fc-nngp(depth=1); odd >= 3",
        "resntk(depth=1, alpha=2); odd >= 3",
        "formula(\"theta\"); even >= 2",
        "formula(\"sin(theta)\"); odd >= 1",
        "formula(\"exp(-sin(theta))\"); odd >= 1",
        "formula(\"acos(t)*t\"); odd >= 3",
        "formula(\"cos(t)\"); odd >= 1",
        "formula(\"t^3\"); even >= 0, odd >= 5",
        "formula(\"cos(2*theta)\"); even >= 4, odd >= 1"})
    void classesOfZerosAreFound(String kernel, String expected) {
        assertEquals(expected, String.join(", ", VanishingDegrees.of(Kernels.parse(kernel)).inWords()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=2)", "fc-ntk(depth=1, bias=1/2)", "laplace(c=1)", "gaussian(c=1)", "formula(\"theta+sin(theta)\")",
        // poles between the ends: the identities of the formulas hold, the eigenvalues do not exist
        "formula(\"1/(100*t^2-37)\")", "formula(\"1/(100*t-37)-1/(100*t-37)\")"})
    void nothingIsClaimedOfKernelsWithoutThem(String kernel) {
        assertEquals(List.of(), VanishingDegrees.of(Kernels.parse(kernel)).inWords());
    }

    @Test
    void membershipFollowsTheParity() {
        VanishingDegrees degrees = VanishingDegrees.of(Kernels.parse("fc-ntk(depth=1)"));
        assertTrue(degrees.contains(3) && degrees.contains(2001));
        assertTrue(!degrees.contains(1) && !degrees.contains(4) && !degrees.isFiniteRank());
    }
}

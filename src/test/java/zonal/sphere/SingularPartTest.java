package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;

class SingularPartTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // whether even degrees, and odd ones, are seen to have a singular part
        "fc-ntk(depth=1); true; false", "fc-ntk(depth=2); true; true", "fc-ntk(depth=3); true; true", "fc-nngp(depth=1); true; false", "fc-nngp(depth=2); true; true", "laplace(c=1); true; true",
        "fc-ntk(depth=2, activation=abs); true; false", "gaussian(c=1); false; false", "pnn-ntk(degree=3); true; true", "sparse-ntk(bias=1); false; false", "fc-nngp(depth=1, activation=step); false; true",
        "fc-nngp(depth=2, activation=gelu); false; false", "fc-nngp(depth=1, activation=tanh); false; false", "formula(\"theta-sin(theta)\"); true; true", "formula(\"sin(theta)^3\"); true; false",
        "formula(\"sin(theta)^5+cos(theta)^3*sin(theta)\"); true; true", "formula(\"sin(theta)^7\"); false; false", "formula(\"cos(theta)*sin(theta)+cos(theta)^4\"); false; true", "formula(\"theta*(pi-theta)\"); true; false",
        "formula(\"sqrt(theta)\"); false; false", "formula(\"theta^2*(pi-theta)^2*(pi-2*theta)\"); false; true"})
    void partsAreSeenWhereTheyAre(String text, boolean even, boolean odd) {
        Kernel kernel = Kernels.parse(text);
        SingularPart part = new SingularPart(kernel);
        assertEquals(even, part.isCertain(true), text);
        assertEquals(odd, part.isCertain(false), text);
        VanishingDegrees vanishing = VanishingDegrees.of(kernel);
        assertFalse(even && vanishing.evenFrom().isPresent() || odd && vanishing.oddFrom().isPresent(), text);
    }
}

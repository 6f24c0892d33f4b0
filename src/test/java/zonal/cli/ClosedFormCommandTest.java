package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code zonal derive} with --dim and --degrees. */
class ClosedFormCommandTest {

    @Test
    void formsAndValuesArePrintedAsText() {
        Invocation run = done("derive", "fc-ntk(depth=1)", "--dim", "3", "--degrees", "0..4");
        assertEquals(List.of(
                "mu_k of fc-ntk(depth=1) on S^(d-1), where K(t) = sum_k N(d,k) mu_k P_k(t) with P_k(1) = 1",
                "",
                "in every dimension d",
                "  mu_k = (k^2 + k*d - 2*k + d + 1)*beta((k + 1)/2, d/2)^2/(2*(k - 1)^2*pi^2)   for even k",
                "  mu_1 = 1/d",
                "  mu_k = 0   for odd k >= 3",
                "",
                "for d = 3",
                "  mu_k = (k^2 + k + 4)*(binomial(k, k/2)/2^k)^2/(2*(k - 1)^2*(k + 2)^2)   for even k",
                "  mu_1 = 1/3",
                "  mu_k = 0   for odd k >= 3",
                "",
                "exact values for d = 3",
                "k  multiplicity  exact  eigenvalue                radius",
                "0  1             1/2    0.50000000000000000000    0",
                "1  3             1/3    0.33333333333333333333    3.34e-21",
                "2  5             5/64   0.078125000000000000000   0",
                "3  7             0      0                         0",
                "4  9             1/192  0.0052083333333333333333  3.34e-23"), run.lines());
    }

    @Test
    void theDimensionMayStayALetter() {
        Invocation run = done("derive", "formula(\"sqrt(1-t)\")", "--dim", "d");
        assertEquals("  mu_k = -sqrt(2)*beta(d/2, 1/2)*beta(k - 1/2, d)/(4*pi)   for k >= 0", run.lines().get(3));
        assertEquals(4, run.lines().size());
    }

    @Test
    void latexHasBalancedBracesAndTheSameParts() {
        String latex = done("derive", "formula(\"1-theta/pi\")", "--dim", "4", "--degrees", "1,2", "--format", "latex").out();
        assertEquals(latex.chars().filter(c -> c == '{').count(), latex.chars().filter(c -> c == '}').count());
        assertTrue(latex.contains("\\frac{\\mathrm{B}\\left(\\tfrac{k}{2}, \\tfrac{d}{2}\\right)^{2}}{2 \\pi^{2}} && k \\text{ odd}"), latex);
        assertTrue(latex.contains("\\frac{8}{k^{2} \\left(k + 2\\right)^{2} \\pi^{2}}"), latex);
        assertTrue(latex.contains("$1$ & $4$ & $\\frac{8}{9 \\pi^{2}}$ & "), latex);
    }

    @Test
    void csvHasTheColumnsOfTheSpectrumAndTheExactNumber() {
        Invocation run = done("derive", "fc-nngp(depth=1)", "--dim", "4", "--degrees", "0,3", "--format", "csv");
        assertEquals("k,multiplicity,exact,eigenvalue,radius", run.lines().get(0));
        assertTrue(run.lines().get(1).startsWith("0,1,32/(9*pi^2),0.36025309739"), run.lines().get(1));
        assertEquals("3,16,0,0,0", run.lines().get(2));
    }

    @Test
    void jsonHasTheSameContent() throws IOException {
        JsonNode document = new ObjectMapper().readTree(done("derive", "laplace(c=1)", "--dim", "4", "--degrees", "0", "--format", "json").out());
        assertEquals(4, document.get("dim").intValue());
        assertTrue(document.at("/formulas/0/equals").textValue().startsWith("sum("));
        JsonNode eigenvalue = document.at("/eigenvalues/0");
        assertTrue(eigenvalue.get("exact").isNull() && eigenvalue.get("k").isInt());
        assertTrue(eigenvalue.get("value").textValue().startsWith("0.27938231715807744"));
    }

    @Test
    void theGaussianIsABesselFunction() {
        assertEquals(List.of("  mu_k = 1/exp(3)*gamma(d/2)*(2/z)^(d/2 - 1)*besselI(k + d/2 - 1, z)   for k >= 0", "  z = 3"),
                done("derive", "gaussian(c=3/2)", "--dim", "d").lines().subList(3, 5));
        assertEquals("  mu_k = (-1)^k*gamma(d/2)*(2/z)^(d/2 - 1)*besselI(k + d/2 - 1, z)   for k >= 0",
                done("derive", "formula(\"exp(-t)\")", "--dim", "d").lines().get(3));
    }

    @Test
    void inOddDimensionsExponentialsHaveElementaryValues() {
        List<String> lines = done("derive", "laplace(c=1)", "--dim", "3", "--degrees", "0,40", "--format", "csv").lines();
        assertTrue(lines.get(1).startsWith("0,1,1/2 - 3/(2*exp(2)),0.296997075145080"), lines.get(1));
        assertTrue(lines.get(2).startsWith("40,81,,"), lines.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=2) --dim 3; kernel fc-ntk(depth=2): no closed form of the eigenvalues is known, since the angle stands inside another angle",
        "fc-ntk(depth=1,bias=1) --dim 3; kernel fc-ntk(depth=1, bias=1): no closed form of the eigenvalues is known, since the angle stands inside another angle",
        "fc-ntk(depth=1) --degrees 3; --degrees needs a dimension; add --dim",
        "fc-ntk(depth=1) --dim d --degrees 3; --degrees needs a dimension; replace --dim d",
        "fc-ntk(depth=1) --dim x; 'x' is not a dimension",
        "fc-ntk(depth=1) --dim 1; dimension 1: the sphere S^(d-1) needs d >= 2",
        "fc-ntk(depth=1) --dim 3 --degrees 3000; exact eigenvalues are offered up to degree 2000",
        "fc-ntk(depth=1) --dim 3 --format python; --format python is not offered"})
    void whatCannotBeDoneIsOneLineAndStatusTwo(String arguments, String message) {
        Invocation run = Invocation.of(("derive " + arguments).split(" "));
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().startsWith("zonal: ") && run.err().contains(message.strip()) && run.err().lines().count() == 1, run.err());
        assertEquals("", run.out());
    }

    private static Invocation done(String... arguments) {
        Invocation run = Invocation.of(arguments);
        assertEquals(0, run.status(), run.err());
        return run;
    }
}

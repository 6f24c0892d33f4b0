package zonal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Truth;

class DefinitenessTest {

    private static final DecayLaws LAWS = new DecayLaws();

    /** Kernels whose definiteness no decay like a power shows. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "fc-nngp(depth=1, bias=1/10, activation=erf)           | TRUE",
        "fc-nngp(depth=3, bias=1, activation=cos)              | TRUE",
        "fc-nngp(depth=1, activation=exp)                      | TRUE",
        "fc-ntk(depth=2, activation=gelu)                      | TRUE",
        "fc-nngp(depth=2, activation=formula(\"sin(x)+x^2\"))    | TRUE",
        "fc-nngp(depth=1, activation=formula(\"sin(x)+cos(x)\")) | TRUE",
        "gaussian(c=1/3)                                       | TRUE",
        "gamma-exponential(gamma=2, c=2)                       | TRUE",
        "fc-nngp(depth=1, activation=erf)                      | FALSE",
        "fc-nngp(depth=3, activation=cos)                      | FALSE",
        "fc-nngp(depth=1, activation=gelu)                     | FALSE",
        "fc-nngp(depth=2, bias=1, activation=hermite(2))       | FALSE"})
    void analyticKernelsAreDecided(String kernel, Truth strict) {
        Definiteness found = Definiteness.of(LAWS, Kernels.parse(kernel), 3);
        assertEquals(Truth.TRUE, found.semidefinite());
        assertEquals(strict, found.strict(), found.reason());
    }

    /** Eigenvalues one by one, which share nothing with the argument about power series. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-nngp(depth=1, bias=1/2, activation=erf)", "fc-nngp(depth=2, activation=gelu)", "fc-nngp(depth=2, bias=1, activation=cos)", "gaussian(c=1)"})
    void theFirstEigenvaluesArePositiveWhereAllAreSaidToBe(String text) {
        Kernel kernel = Kernels.parse(text);
        assertTrue(Definiteness.inEveryDimension(kernel).isPresent());
        assertTrue(new Eigenvalues(LAWS).of(kernel, 4, LongStream.rangeClosed(0, 8).boxed().toList(), 5).stream().allMatch(mu -> mu.value().isPositive().isCertain()));
    }

    @Test
    void nothingIsSaidOfFormulasAndOfTangentKernelsWithoutReadout() {
        for (String text : List.of("formula(\"exp(t-1)\")", "fc-ntk(depth=2, bias=1, activation=erf, trained=first)", "laplace(c=1)", "fc-nngp(depth=1, activation=erf)")) {
            assertTrue(Definiteness.inEveryDimension(Kernels.parse(text)).isEmpty(), text);
        }
    }
}

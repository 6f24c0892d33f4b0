package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.claim.yaml.Location;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.report.ClosedFormEquation;
import zonal.report.ClosedFormReport;
import zonal.sphere.exact.AngularClosedForm;
import zonal.sphere.exact.ClosedForms;
import zonal.sphere.exact.ParityForm;
import zonal.sphere.exact.Term;

/** What is printed of closed forms can be pasted into a claim, and means there what it is. */
class ClosedFormGrammarTest {

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=1)", "fc-nngp(depth=1)", "formula(\"1-theta/pi\")", "formula(\"1-sqrt(1-t)+acos(t)*sqrt(2)\")",
        "formula(\"((1+t)*(pi-acos(t))+sqrt(1-t^2))/pi\")", "formula(\"sin(theta)^3*cos(theta)-cos(theta/2)\")"})
    void printedFormsHaveTheValuesOfTheForms(String kernel) {
        ParityForm form = ((AngularClosedForm) ClosedForms.of(Kernels.parse(kernel))).eigenvalues();
        for (int d : List.of(2, 3, 4, 7, 12)) {
            ParityForm special = form.inDimension(d);
            for (long k : List.of(0L, 1L, 2L, 3L, 8L, 9L, 50L, 51L)) {
                Ball value = form.value(k, d).enclose(300);
                boolean even = k % 2 == 0;
                String atDegree = Term.text(form.atDegree(k), OptionalLong.of(k));
                boolean general = k >= form.validFrom(even);
                Stream.of(atDegree, general ? Term.text(form.terms(even), OptionalLong.empty()) : atDegree,
                        general ? Term.text(special.terms(even), OptionalLong.empty()) : atDegree).forEach(text -> assertValue(value, text, k, d));
            }
        }
    }

    /** The summands of the Laplace kernel's series are the eigenvalues of the powers of x = sin(theta/2). */
    @Test
    void summandsOfTheSeriesAreTheEigenvaluesOfPowersOfTheDistance() {
        List<ClosedFormEquation> equations = ClosedFormReport.of("laplace(c=1)", ClosedForms.of(Kernels.parse("laplace(c=1)"))).general();
        assertEquals(List.of("k >= 0", "odd j", "even j >= 2*k", "even j < 2*k"), equations.stream().map(ClosedFormEquation::condition).toList());
        for (int j = 0; j <= 7; j++) {
            ParityForm power = ((AngularClosedForm) ClosedForms.of(Kernels.parse("formula(\"sin(theta/2)^" + j + "\")"))).eigenvalues();
            for (int d : List.of(2, 3, 6, 11)) {
                for (int k = 0; k < 7; k++) {
                    String text = equations.get(j % 2 == 1 ? 1 : j >= 2 * k ? 2 : 3).right();
                    Ball read = new ConstantFormula(text, new Location("closed.yaml", 1, 1))
                            .with(Map.of("k", Integer.toString(k), "d", Integer.toString(d), "j", Integer.toString(j))).value(250);
                    assertTrue(read.overlaps(power.value(k, d).enclose(300)) && (read.isZero() || read.relativeAccuracyBits() > 200),
                            "j=" + j + " k=" + k + " d=" + d + ": " + read);
                }
            }
        }
    }

    private static void assertValue(Ball value, String text, long k, int d) {
        Ball read = new ConstantFormula(text, new Location("closed.yaml", 1, 1)).with(Map.of("k", Long.toString(k), "d", Integer.toString(d))).value(250);
        // two bases may cancel by accident, which balls do not see
        assertTrue(value.overlaps(read) && (value.isZero() || read.relativeAccuracyBits() > 200), text + " at k=" + k + " d=" + d + ": " + value + " " + read);
    }
}

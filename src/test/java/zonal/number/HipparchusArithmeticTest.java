package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1Field;
import org.hipparchus.util.Binary64;
import org.hipparchus.util.Binary64Field;
import org.junit.jupiter.api.Test;

class HipparchusArithmeticTest {

    private final DoubleArithmetic doubles = new DoubleArithmetic();
    private final HipparchusArithmetic<Binary64> field = new HipparchusArithmetic<>(Binary64Field.getInstance());
    private final HipparchusArithmetic<UnivariateDerivative1> derivatives = new HipparchusArithmetic<>(UnivariateDerivative1Field.getInstance());

    @Property(tries = 500, seed = "20601")
    void besselQuotientsAndTheErrorFunctionAreThoseOfDoubles(@ForAll @IntRange(max = 12) int n, @ForAll @DoubleRange(min = -20, max = 20) double x) {
        double expected = doubles.besselQuotient(n, x);
        double envelope = Math.max(Math.abs(expected), Math.abs(x) > n ? Math.pow(Math.abs(x), -n - 1) : 0);
        assertEquals(expected, field.besselQuotient(n, new Binary64(x)).getReal(), 1e-9 * envelope);
        assertEquals(doubles.erf(x), field.erf(new Binary64(x)).getReal(), 1e-14);
    }

    @Property(tries = 200, seed = "20602")
    void derivativesAreThoseOfSeries(@ForAll @IntRange(max = 4) int n, @ForAll @DoubleRange(min = -5, max = 5) double x) {
        JetArithmetic<Double> jets = new JetArithmetic<>(doubles, 1);
        UnivariateDerivative1 variable = new UnivariateDerivative1(x, 1);
        assertEquals(jets.besselQuotient(n, jets.variable(x)).coefficient(1), derivatives.besselQuotient(n, variable).getFirstDerivative(), 1e-12);
        assertEquals(jets.erf(jets.variable(x)).coefficient(1), derivatives.erf(variable).getFirstDerivative(), 1e-12);
    }

    @Test
    void rationalsOfManyDigitsAreRoundedOnce() {
        BigFraction third = BigFraction.of(java.math.BigInteger.TEN.pow(40), java.math.BigInteger.TEN.pow(40).multiply(java.math.BigInteger.valueOf(-3)));
        assertEquals(-1.0 / 3, field.rational(third).getReal());
        assertEquals(0.1, field.rational(BigFraction.of(-1, -10)).getReal());
        BigFraction wide = BigFraction.of(java.math.BigInteger.TEN.pow(40).add(java.math.BigInteger.ONE), java.math.BigInteger.TEN.pow(41));
        assertEquals(0.1, field.rational(wide).getReal(), 1e-16);
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.number.ExactArithmetic;

class DegreeFractionTest {

    /** Here no linear form of the tests vanishes. */
    private static final long K = 1009;
    private static final long D = 2003;

    @Property(tries = 200)
    void operationsAreThoseOfTheValues(@ForAll("fractions") DegreeFraction a, @ForAll("fractions") DegreeFraction b, @ForAll @IntRange(min = -5, max = 5) int steps) {
        assertEquals(a.at(K, D).add(b.at(K, D)), a.add(b).at(K, D));
        assertEquals(a.at(K, D).multiply(b.at(K, D)), a.multiply(b).at(K, D));
        assertEquals(a.at(K + steps, D), a.shifted(steps).at(K, D));
        assertEquals(a.at(K, D + steps), a.inDimensionShiftedBy(steps).at(K, D));
        assertEquals(a.at(K, D), a.inDimension(D).at(K, 5));
        assertEquals(a.at(K, D), a.atDegree(K).at(5, D));
    }

    @Property(tries = 200)
    void equalFunctionsAreEqual(@ForAll("fractions") DegreeFraction a, @ForAll("fractions") DegreeFraction b, @ForAll("forms") LinearForm form) {
        DegreeFraction factor = DegreeFraction.linear(form.a(), form.b(), form.c());
        assertEquals(a, a.multiply(factor).over(form.a(), form.b(), form.c()));
        assertEquals(a, a.add(b).add(b.scale(BigFraction.of(-1))));
        assertEquals(DegreeFraction.ZERO, a.add(a.scale(BigFraction.of(-1))));
        assertEquals(DegreeFraction.constant(a.at(K, D)).equals(DegreeFraction.constant(b.at(K, D))), a.equals(b) || a.at(K, D).equals(b.at(K, D)));
    }

    @Property(tries = 200)
    void theFormulaHasTheValueOfTheFunction(@ForAll("fractions") DegreeFraction a) {
        Formula value = Formulas.substitute(FormulaParser.parse(FormulaText.print(a.toFormula())), Map.of("k", Formulas.integer(K), "d", Formulas.integer(D)));
        assertEquals(a.at(K, D), Program.valueOf(value, new ExactArithmetic()).toRational());
    }

    @Test
    void numeratorsAreFactoredAndSignsComeFirst() {
        DegreeFraction product = DegreeFraction.linear(1, 1, -2).multiply(DegreeFraction.linear(2, 0, -3)).multiply(DegreeFraction.linear(-2, -1, 4)).over(0, 3, 6);
        assertEquals("-(k + d - 2)*(2*k + d - 4)*(2*k - 3)/(3*(d + 2))", product.toString());
        DegreeFraction irreducible = DegreeFraction.linear(1, 0, 0).multiply(DegreeFraction.linear(1, 0, 0)).add(DegreeFraction.ONE);
        assertEquals("(k^2 + 1)/(k - 1)^2", irreducible.over(1, 0, -1).over(1, 0, -1).toString());
    }

    @Test
    void differentFunctionsDiffer() {
        assertNotEquals(DegreeFraction.linear(1, 0, 1), DegreeFraction.linear(1, 0, 2));
        assertNotEquals(DegreeFraction.ONE.over(1, 0, 1), DegreeFraction.ONE);
    }

    @Test
    void polesAndDivisionByZeroAreRefused() {
        DegreeFraction pole = DegreeFraction.ONE.over(1, 1, -5);
        assertThrows(ArithmeticException.class, () -> pole.at(2, 3));
        assertThrows(ArithmeticException.class, () -> DegreeFraction.ONE.over(0, 0, 0));
        assertThrows(ArithmeticException.class, () -> DegreeFraction.ONE.over(0, 1, -3).inDimension(3));
        assertThrows(ArithmeticException.class, () -> DegreeFraction.ONE.over(1, 0, 0).atDegree(0));
    }

    @Test
    void onlyTrueFactorsDivide() {
        DegreePolynomial polynomial = new LinearForm(1, 2, 3).polynomial().multiply(new LinearForm(0, 1, -4).polynomial());
        assertTrue(polynomial.dividedBy(new LinearForm(0, 1, -4)).isPresent());
        assertEquals(new LinearForm(0, 1, -4).polynomial(), polynomial.dividedBy(new LinearForm(1, 2, 3)).orElseThrow());
        assertTrue(polynomial.dividedBy(new LinearForm(1, 2, 4)).isEmpty());
        // vanishes at the point that is tried first, yet is no multiple
        DegreePolynomial through = new LinearForm(3, -3, 7).polynomial().add(new LinearForm(0, 3, -7).polynomial());
        assertTrue(through.dividedBy(new LinearForm(0, 3, -7)).isEmpty());
    }

    @Provide
    Arbitrary<LinearForm> forms() {
        return Combinators.combine(Arbitraries.longs().between(0, 2), Arbitraries.longs().between(0, 2), Arbitraries.longs().between(-4, 4)).as(LinearForm::new)
                .filter(form -> form.content() != 0);
    }

    @Provide
    Arbitrary<DegreeFraction> fractions() {
        Arbitrary<List<LinearForm>> above = forms().list().ofMaxSize(3);
        return Combinators.combine(above, forms().list().ofMaxSize(3), Arbitraries.longs().between(-3, 3), Arbitraries.longs().between(1, 4))
                .as((numerator, denominator, n, m) -> {
                    DegreeFraction fraction = DegreeFraction.constant(BigFraction.of(n, m));
                    for (LinearForm form : numerator) {
                        fraction = fraction.multiply(DegreeFraction.linear(form.a(), form.b(), form.c())).add(DegreeFraction.ONE);
                    }
                    for (LinearForm form : denominator) {
                        fraction = fraction.over(form.a(), form.b(), form.c());
                    }
                    return fraction;
                });
    }
}

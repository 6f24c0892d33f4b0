package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that starts Symja, which takes seconds, with one engine. */
class SymjaEngineTest {

    private static final SymjaEngine ENGINE = new SymjaEngine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static List<OneSidedPower> stored() {
        return StoreDerivations.STORED;
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storedDerivationsAreMadeAgainToTheLetter(OneSidedPower activation) {
        assertEquals(StoredDerivation.print(StoredDerivation.load(activation).orElseThrow()), StoredDerivation.print(new OneSidedDeriver(ENGINE).derive(activation)));
    }

    /** kappa1 = ((pi - theta)(1 + 2 cos^2 theta) + 3 sin theta cos theta)/(3 pi): Cho and Saul, Kernel methods for deep learning (2009), equation 6. */
    @Test
    void theDualOfTheSquaredReluIsDerivedToo() {
        OneSidedDual dual = new OneSidedDeriver(ENGINE).derive(new OneSidedPower(2)).dual();
        Formula expected = FormulaParser.parse("((pi - theta)*(1 + 2*cos(theta)^2) + 3*sin(theta)*cos(theta))/(3*pi)");
        assertTrue(NormalForm.identical(expected, dual.value()));
    }

    /** Every answer in turn is off by the factor 1 + 10^-20. */
    @Test
    void everyFalsifiedAnswerIsCaught() {
        Map<Object, Formula> known = new HashMap<>();
        Falsified honest = new Falsified(known, -1);
        new OneSidedDeriver(honest).derive(new OneSidedPower(1));
        assertEquals(3, honest.answers);
        for (int wrong = 0; wrong < honest.answers; wrong++) {
            OneSidedDeriver deriver = new OneSidedDeriver(new Falsified(known, wrong));
            assertThrows(DerivationException.class, () -> deriver.derive(new OneSidedPower(1)), "answer " + wrong);
        }
    }

    /** The engine with one wrong answer; it is asked no question twice. */
    private static final class Falsified implements ComputerAlgebra {

        private static final Formula FACTOR = FormulaParser.parse("1 + 1/10^20");

        private final Map<Object, Formula> known;
        private final int wrong;
        private int answers;

        Falsified(Map<Object, Formula> known, int wrong) {
            this.known = known;
            this.wrong = wrong;
        }

        @Override
        public Formula antiderivative(Formula integrand, String variable) {
            return falsify(known.computeIfAbsent(List.of(integrand, variable), question -> ENGINE.antiderivative(integrand, variable)));
        }

        @Override
        public Formula integrate(DefiniteIntegral integral) {
            return falsify(known.computeIfAbsent(integral, question -> ENGINE.integrate(integral)));
        }

        @Override
        public Formula simplify(Formula formula) {
            return falsify(known.computeIfAbsent(formula, question -> ENGINE.simplify(formula)));
        }

        private Formula falsify(Formula answer) {
            return answers++ == wrong ? Formulas.multiply(FACTOR, answer) : answer;
        }
    }

    /** The answer -pi/16 of Symja 3.0.0 is silently wrong; should it ever be right, the guard has lost its witness and this test says so. */
    @Test
    void aKnownWrongAnswerOfSymjaIsCaught() {
        Formula legendre = FormulaParser.parse("(63*t^5 - 70*t^3 + 15*t)/8");
        Formula integrand = Formulas.multiply(Formulas.call(Formula.Head.ACOS, Formulas.variable("t")), legendre);
        Formula answer = ENGINE.integrate(DefiniteIntegral.bounded(integrand, "t", Formulas.integer(-1), Formulas.integer(1)));
        Formula cosine = Formulas.call(Formula.Head.COS, Formulas.variable("x"));
        Formula inAngle = Formulas.multiply(Formulas.variable("x"), Formulas.substitute(legendre, Map.of("t", cosine)), FormulaParser.parse("sin(x)"));
        DefiniteIntegral sameIntegral = DefiniteIntegral.bounded(inAngle, "x", Formulas.integer(0), Formulas.pi());
        assertThrows(DerivationException.class, () -> new DerivationGuard().checkIntegral(sameIntegral, answer, Map.of()));
    }

    /** Symja 3.0.0 returns the antiderivative 0; should it ever be right, the guard has lost its witness and this test says so. */
    @Test
    void aKnownWrongAntiderivativeOfSymjaIsCaught() {
        Formula integrand = FormulaParser.parse("x*sin(x)^2*(8*cos(x)^3 - 4*cos(x))");
        CheckedAlgebra checked = new CheckedAlgebra(ENGINE, new DerivationGuard());
        assertThrows(DerivationException.class, () -> checked.antiderivative(integrand, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"erf", "gelu", "sin", "gaussian", "tanh"})
    void storedDualsAreDerivedAgainToTheLetter(String name) {
        Formula activation = FormulaParser.parse(NamedActivations.FORMULAS.get(name));
        assertEquals(StoredDual.print(activation, StoredDual.load(activation).orElseThrow()), StoredDual.print(activation, DualActivations.derive(activation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "exp(exp(x)*cos(x))"})
    void whatIsNotIntegratedIsAnException(String integrand) {
        DefiniteIntegral integral = DefiniteIntegral.bounded(FormulaParser.parse(integrand), "x", Formulas.integer(0), Formulas.variable("a"));
        assertThrows(DerivationException.class, () -> ENGINE.integrate(integral));
    }

    @Test
    void aDivergentIntegralIsAnException() {
        DefiniteIntegral integral = new DefiniteIntegral(FormulaParser.parse("exp(r)"), "r", Formulas.integer(0), Optional.empty());
        assertThrows(DerivationException.class, () -> ENGINE.integrate(integral));
    }

    /** Names that mean something to Symja are variables like any other. */
    @ParameterizedTest
    @CsvSource({"Pi", "E", "I", "Infinity", "Quit", "URLFetch", "$HomeDirectory", "x_"})
    void namesOfVariablesMeanNothingToSymja(String name) {
        Formula variable = Formulas.variable(name);
        assertEquals(Formulas.add(Formulas.integer(1), variable), ENGINE.simplify(Formulas.add(variable, Formulas.integer(1))));
    }

    @Test
    void theEngineKeepsNoThreadThatHoldsTheProcess() {
        ENGINE.simplify(FormulaParser.parse("sin(x)^2 + cos(x)^2"));
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> !thread.isDaemon() && thread.getName().matches("symja|pool-.*")));
    }
}

package zonal.claim;

import java.util.Map;
import zonal.InputException;

/** Hands each instance of a claim to the verifier of its kind. */
final class Verifiers {

    private Verifiers() {
    }

    /** What is found out about the instance; UNDECIDED with the reason if it is outside the reach of the method. */
    static Finding verify(Assertion assertion, Case one) {
        try {
            return dispatch(assertion, one);
        } catch (InputException outsideReach) {
            return new Finding(Verdict.UNDECIDED, outsideReach.getMessage(), Map.of());
        }
    }

    private static Finding dispatch(Assertion assertion, Case one) {
        if (assertion instanceof Assertion.Value value) {
            return ValueVerifier.verify(value, one);
        }
        if (assertion instanceof Assertion.EigenvalueFormula eigenvalue) {
            return EigenvalueVerifier.verify(eigenvalue, one);
        }
        if (assertion instanceof Assertion.DecayExponent decay) {
            return DecayVerifier.verify(decay, one);
        }
        if (assertion instanceof Assertion.DecayConstant constant) {
            return DecayConstantVerifier.verify(constant, one);
        }
        if (assertion instanceof Assertion.ZeroSet zeros) {
            return ZeroDegreesVerifier.verify(zeros, one);
        }
        if (assertion instanceof Assertion.Space space) {
            return SameSpaceVerifier.verify(space, one);
        }
        return SamplingVerifier.verify((Assertion.Sample) assertion, one);
    }
}

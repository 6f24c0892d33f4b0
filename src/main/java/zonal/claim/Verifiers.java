package zonal.claim;

import java.util.Map;
import zonal.InputException;
import zonal.decay.DecayLaws;

/** Hands each instance of a claim to the verifier of its kind. The decay laws that are found on the way serve all instances. */
final class Verifiers {

    private final DecayLaws laws = new DecayLaws();
    private final FalseAlarms falseAlarms;

    /** Verifiers for a run in which the instances decided by sampling share the false alarms. */
    Verifiers(FalseAlarms falseAlarms) {
        this.falseAlarms = falseAlarms;
    }

    /** What is found out about the instance; UNDECIDED with the reason if it is outside the reach of the method. */
    Finding verify(Assertion assertion, Case one) {
        try {
            return dispatch(assertion, one);
        } catch (InputException outsideReach) {
            return new Finding(Verdict.UNDECIDED, outsideReach.getMessage(), Map.of());
        }
    }

    private Finding dispatch(Assertion assertion, Case one) {
        if (one.isEveryDimension()) {
            return EveryDimensionVerifier.verify(laws, assertion, one);
        }
        if (assertion instanceof Assertion.Value value) {
            return ValueVerifier.verify(value, one);
        }
        if (assertion instanceof Assertion.EigenvalueFormula eigenvalue) {
            return EigenvalueVerifier.verify(laws, eigenvalue, one);
        }
        if (assertion instanceof Assertion.DecayExponent decay) {
            return DecayVerifier.verify(laws, decay, one);
        }
        if (assertion instanceof Assertion.DecayConstant constant) {
            return DecayConstantVerifier.verify(laws, constant, one);
        }
        if (assertion instanceof Assertion.ZeroSet zeros) {
            return ZeroDegreesVerifier.verify(laws, zeros, one);
        }
        if (assertion instanceof Assertion.Space space) {
            return SameSpaceVerifier.verify(laws, space, one);
        }
        if (assertion instanceof Assertion.Interpolates interpolation) {
            return InterpolationVerifier.verify(laws, interpolation, one);
        }
        if (assertion instanceof Assertion.LearningRate rate) {
            return InterpolationVerifier.verify(laws, rate, one);
        }
        if (assertion instanceof Assertion.Definite definite) {
            return DefinitenessVerifier.verify(laws, definite, one);
        }
        if (assertion instanceof Assertion.DefiniteOnPoints onPoints) {
            return GramVerifier.verify(onPoints, one);
        }
        if (assertion instanceof Assertion.Identity identity) {
            return IdentityVerifier.verify(identity, one);
        }
        if (assertion instanceof Assertion.Limit limit) {
            return LimitVerifier.verify(limit, one);
        }
        if (assertion instanceof Assertion.Dispersion dispersion) {
            return DispersionVerifier.verify(falseAlarms, dispersion, one);
        }
        return SamplingVerifier.verify(falseAlarms, (Assertion.Sample) assertion, one);
    }
}

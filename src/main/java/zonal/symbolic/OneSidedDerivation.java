package zonal.symbolic;

/**
 * The derivation of a dual activation from the definition E[sigma(g) sigma(g')], with its intermediate results.
 *
 * @param activation sigma
 * @param value E[sigma(g) sigma(g')]
 * @param derivative E[tau(g) tau(g')] with sigma' = p tau, p the exponent of sigma
 * @param secondMoment E[sigma(g)^2]
 * @param dual what comes out
 */
public record OneSidedDerivation(OneSidedPower activation, EvaluatedExpectation value, EvaluatedExpectation derivative, Formula secondMoment, OneSidedDual dual) {
}

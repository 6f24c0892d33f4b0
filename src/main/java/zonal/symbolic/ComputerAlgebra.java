package zonal.symbolic;

/**
 * A computer algebra system, asked for three things and believed in none: {@link CheckedAlgebra} stands between it and whoever asks. It is not asked for series,
 * limits or digits.
 */
interface ComputerAlgebra {

    /**
     * A formula whose derivative by the variable is the integrand.
     *
     * @throws DerivationException if none is found
     */
    Formula antiderivative(Formula integrand, String variable);

    /**
     * A closed form of the integral.
     *
     * @throws DerivationException if none is found
     */
    Formula integrate(DefiniteIntegral integral);

    /**
     * A shorter formula with the same value.
     *
     * @throws DerivationException if the system fails
     */
    Formula simplify(Formula formula);
}

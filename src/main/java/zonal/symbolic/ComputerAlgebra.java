package zonal.symbolic;

/** A computer algebra system, asked for two things and believed in none: whatever it returns has to pass {@link DerivationGuard}. */
interface ComputerAlgebra {

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

package zonal.symbolic;

/** Dual activations by their definition: stored derivations where there are any, otherwise derived on the spot. */
public final class OneSidedDuals {

    private OneSidedDuals() {
    }

    /**
     * The dual of the activation.
     *
     * @param activation of exponent at least 1, so that its derivative is a function
     * @throws IllegalArgumentException for the unit step
     * @throws DerivationException if it is not stored and cannot be derived
     */
    public static OneSidedDual of(OneSidedPower activation) {
        return derivation(activation).dual();
    }

    /** The dual of the activation with the steps that lead to it. Starts the computer algebra system only if the derivation is not stored. */
    public static OneSidedDerivation derivation(OneSidedPower activation) {
        return StoredDerivation.load(activation).orElseGet(() -> derive(activation));
    }

    /** The dual of the activation, derived and checked anew. */
    static OneSidedDerivation derive(OneSidedPower activation) {
        try (SymjaEngine engine = new SymjaEngine()) {
            return new OneSidedDeriver(engine).derive(activation);
        }
    }
}

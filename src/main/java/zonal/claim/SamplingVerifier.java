package zonal.claim;

/** Compares the mean kernel of sampled networks with the derived one. */
final class SamplingVerifier {

    private SamplingVerifier() {
    }

    static Finding verify(Assertion.Sample assertion, Case one) {
        throw new UnsupportedOperationException();
    }
}

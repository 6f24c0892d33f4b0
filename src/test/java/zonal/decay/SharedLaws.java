package zonal.decay;

/** The laws that tests share, so that what is proved of a kernel is proved once in a run. */
final class SharedLaws {

    static final DecayLaws LAWS = new DecayLaws();

    private SharedLaws() {
    }
}

package zonal.decay;

/** The parity of a degree. */
public enum Parity {
    EVEN, ODD
}

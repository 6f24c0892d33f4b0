package zonal.kernel;

/** That K(-t) is K(t) or -K(t) for every t. */
public enum Symmetry { EVEN, ODD }

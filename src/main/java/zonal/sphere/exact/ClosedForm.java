package zonal.sphere.exact;

import zonal.number.Ball;

/** The eigenvalues of a kernel as functions of the degree and the dimension. */
public sealed interface ClosedForm permits AngularClosedForm, DistanceSeries, BesselForm {

    /** An enclosure of mu_k, computed with the given number of bits; it shrinks to the number as they grow. */
    Ball enclose(long degree, int dimension, int bits);
}

package zonal.sphere.exact;

import java.util.Optional;
import zonal.number.Ball;
import zonal.number.ExactReal;

/** The eigenvalues of a kernel as functions of the degree and the dimension. */
public sealed interface ClosedForm permits AngularClosedForm, DistanceSeries, BesselForm {

    /** mu_k, where it is a finite expression that is not too long. */
    Optional<ExactReal> exact(long degree, int dimension);

    /** An enclosure of mu_k, computed with the given number of bits; it shrinks to the number as they grow. */
    Ball enclose(long degree, int dimension, int bits);
}

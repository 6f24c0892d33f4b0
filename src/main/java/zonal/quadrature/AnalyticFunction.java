package zonal.quadrature;

import zonal.number.Arithmetic;

/** A function of one variable, real on the reals, that can be evaluated in any arithmetic. Where an arithmetic returns an enclosure with information, it is analytic. */
public interface AnalyticFunction {

    /** An enclosure of the values of the function on the enclosure x, in the arithmetic given. */
    <T> T value(Arithmetic<T> arithmetic, T x);
}

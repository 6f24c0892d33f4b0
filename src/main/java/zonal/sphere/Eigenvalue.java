package zonal.sphere;

import java.math.BigInteger;
import zonal.number.Ball;

/**
 * The eigenvalue of a zonal kernel on the spherical harmonics of one degree, with respect to the uniform probability measure on S^(d-1).
 *
 * @param degree k >= 0
 * @param multiplicity N(d,k), the dimension of the space of harmonics
 * @param value an enclosure of mu_k; exactly zero if the eigenvalue was proved to vanish
 */
public record Eigenvalue(long degree, BigInteger multiplicity, Ball value) {
}

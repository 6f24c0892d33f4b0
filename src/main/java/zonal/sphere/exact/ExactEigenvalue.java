package zonal.sphere.exact;

import java.math.BigInteger;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.ExactReal;

/**
 * An eigenvalue from a closed form.
 *
 * @param degree k
 * @param multiplicity N(d,k)
 * @param exact the number, where it is a finite expression that is not too long
 * @param value an enclosure
 */
public record ExactEigenvalue(long degree, BigInteger multiplicity, Optional<ExactReal> exact, Ball value) {
}

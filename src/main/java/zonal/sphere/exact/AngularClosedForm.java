package zonal.sphere.exact;

import java.util.Optional;
import zonal.number.Ball;
import zonal.number.ExactReal;
import zonal.symbolic.AngularForm;

/**
 * The eigenvalues of a kernel that is an angular form.
 *
 * @param kernel the kernel
 * @param eigenvalues its eigenvalues in every dimension
 */
public record AngularClosedForm(AngularForm kernel, ParityForm eigenvalues) implements ClosedForm {

    @Override
    public Optional<ExactReal> exact(long degree, int dimension) {
        return Optional.of(eigenvalues.value(degree, dimension));
    }

    @Override
    public Ball enclose(long degree, int dimension, int bits) {
        ExactReal value = eigenvalues.value(degree, dimension);
        return value.isZero() ? Ball.ZERO : value.enclose(bits);
    }
}

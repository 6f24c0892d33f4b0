package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import zonal.kernel.Kernels;

class DerivedValueTest {

    @Test
    void valueIsThatOfTheKernelToTheLastPlace() {
        assertEquals(1.0, DerivedValue.at(Kernels.parse("fc-nngp(depth=1)"), 0));
        assertEquals(1 / Math.PI, DerivedValue.at(Kernels.parse("fc-nngp(depth=1)"), Math.PI / 2), 1e-16);
    }

    @Test
    void valueThatIsNotToldFromZeroIsZero() {
        assertEquals(0.0, DerivedValue.at(Kernels.parse("fc-ntk(depth=1)"), Math.PI));
    }
}

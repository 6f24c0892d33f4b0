package zonal.sphere;

import java.util.List;
import java.util.Map;
import zonal.number.Ball;

/** A way to enclose the eigenvalues of one kernel on one sphere. */
interface EigenvalueRoute {

    /**
     * Enclosures of the eigenvalues of the given degrees.
     *
     * @param degrees distinct degrees in increasing order
     * @param relative the number of relative bits wanted
     * @param absolute the number of bits after the point to aim at
     */
    Map<Integer, Ball> enclose(List<Integer> degrees, int relative, long absolute);

    /** The number of bits by which an eigenvalue may shrink from one degree to the next in kernels that the route serves. */
    int bitsPerDegree();
}

package zonal.sampling.conditional;

import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The average M = E[g g'^T], given the forward pass, of the derivatives of the output of a residual network by the state after a block, at the two inputs:
 * M = multiple 1 + S C S^T.
 *
 * <p>Of V and W the forward pass knows V Q_V = B_V and W Q_W = B_W; the rest is independent of it, of the other and of g. With u = a D V^T g therefore
 * N = E[V^T g g'^T V] = Q_V (B_V^T M B_V - tr M) Q_V^T + tr M, E[u u'^T] = U = a^2 D N D', E[u g'^T] = a D Q_V B_V^T M, and for the state before the block
 * M + Q_W B_W^T E[u g'^T] + E[g u'^T] B_W Q_W^T + Q_W (B_W^T U B_W - tr U) Q_W^T + tr U.
 *
 * @param width the number of rows of M
 * @param columns S
 * @param core C
 */
record CovarianceOfDerivatives(int width, double multiple, double[][] columns, RealMatrix core) {

    /** One block: tr U, and M for the state before it. */
    record Step(double innerTrace, CovarianceOfDerivatives below) {
    }

    /** What the derivatives by the last state have: the weights of the output. S is a column of zeros. */
    static CovarianceOfDerivatives identity(int width) {
        return new CovarianceOfDerivatives(width, 1, new double[1][width], new Array2DRowRealMatrix(1, 1));
    }

    double trace() {
        return width * multiple + Products.of(columns, columns).multiply(core.transpose()).getTrace();
    }

    /** Through a block, with the factor a of u. */
    Step through(ResidualPass.Block block, double factor) {
        double[][] outerNormals = block.outer().normals();
        double[][] outerBasis = block.outer().basis().columns();
        double[][] innerNormals = block.inner().normals();
        double[] product = Columns.product(block.derivatives()[0], block.derivatives()[1]);
        double trace = trace();
        RealMatrix overlap = Products.of(columns, outerNormals);
        RealMatrix rest = Products.of(outerNormals, outerNormals).scalarMultiply(multiple).add(overlap.transpose().multiply(core).multiply(overlap))
                .subtract(identityMatrix(outerNormals.length).scalarMultiply(trace));
        double innerTrace = factor * factor * (trace * Columns.sum(block.derivatives()[0], block.derivatives()[1])
                + Products.weighted(product, outerBasis, outerBasis).multiply(rest.transpose()).getTrace());
        RealMatrix first = Products.weighted(block.derivatives()[0], innerNormals, outerBasis).scalarMultiply(factor);
        RealMatrix second = Products.weighted(block.derivatives()[1], innerNormals, outerBasis).scalarMultiply(factor);
        RealMatrix inner = first.multiply(rest).multiply(second.transpose())
                .add(Products.weighted(product, innerNormals, innerNormals).scalarMultiply(factor * factor * trace))
                .subtract(identityMatrix(innerNormals.length).scalarMultiply(innerTrace));
        return new Step(innerTrace, extended(block, innerTrace, overlap, first, second, inner));
    }

    /**
     * S with B_V and Q_W added. B_V^T M = multiple B_V^T + (B_V^T S) C S^T, so in the order S, B_V, Q_W the last rows of the new C are
     * first (B_V^T S) C, multiple first, inner; the last columns C (S^T B_V) second^T, multiple second^T, inner.
     */
    private CovarianceOfDerivatives extended(ResidualPass.Block block, double innerTrace, RealMatrix overlap, RealMatrix first, RealMatrix second,
            RealMatrix inner) {
        double[][] normals = block.outer().normals();
        double[][] basis = block.inner().basis().columns();
        int old = columns.length;
        int size = old + normals.length + basis.length;
        RealMatrix extended = new Array2DRowRealMatrix(size, size);
        extended.setSubMatrix(core.getData(), 0, 0);
        int last = old + normals.length;
        extended.setSubMatrix(first.multiply(overlap.transpose()).multiply(core).getData(), last, 0);
        extended.setSubMatrix(first.scalarMultiply(multiple).getData(), last, old);
        extended.setSubMatrix(core.multiply(overlap).multiply(second.transpose()).getData(), 0, last);
        extended.setSubMatrix(second.transpose().scalarMultiply(multiple).getData(), old, last);
        extended.setSubMatrix(inner.getData(), last, last);
        double[][] all = Stream.of(columns, normals, basis).flatMap(Stream::of).toArray(double[][]::new);
        return new CovarianceOfDerivatives(width, multiple + innerTrace, all, extended);
    }

    private static RealMatrix identityMatrix(int size) {
        return MatrixUtils.createRealIdentityMatrix(size);
    }
}

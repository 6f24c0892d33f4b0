package zonal.kernel;

/** exp(-c |x - x'|), where |x - x'| = 2 sin(theta/2). */
final class LaplaceKernel {

    private LaplaceKernel() {
    }

    static Kernel build(KernelCall call) {
        return ReferenceKernel.withRate(call).inAngle("Laplace kernel", "exp(-2*c*sin(theta/2))");
    }
}

package zonal.kernel;

/** exp(-c |x - x'|^2), where |x - x'|^2 = 4 sin(theta/2)^2 = 2 (1 - t). */
final class GaussianKernel {

    private GaussianKernel() {
    }

    static Kernel build(KernelCall call) {
        return ReferenceKernel.withRate(call).inAngleAndEntireInCosine("Gaussian kernel", "exp(-4*c*sin(theta/2)^2)", "exp(-2*c*(1-t))");
    }
}

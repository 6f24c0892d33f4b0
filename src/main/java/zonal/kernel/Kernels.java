package zonal.kernel;

/** The kernel syntax: one string names a kernel everywhere. */
public final class Kernels {

    private Kernels() {
    }

    /**
     * The kernel that the text names, for example {@code fc-ntk(depth=3)} or {@code formula("exp(-2*c*sin(theta/2))", c=3/2)}.
     *
     * @throws zonal.InputException if the kernel or a parameter is unknown, missing or out of range
     */
    public static Kernel parse(String text) {
        return KernelRegister.build(KernelCall.parse(text));
    }
}

package zonal.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a kernel of a network is written from.
 *
 * @param family {@code fc-ntk}, {@code fc-nngp} or {@code resntk}
 * @param activation its name, with its parameters; {@code relu} in residual networks
 * @param parameter the bias, or alpha in residual networks
 */
public record Architecture(String family, int depth, String activation, BigFraction parameter) {

    static final String RESIDUAL = "resntk";

    /** Derivations take longer than what properties ask of their results. */
    private static final Map<String, Kernel> DERIVED = new ConcurrentHashMap<>();

    public boolean isResidual() {
        return family.equals(RESIDUAL);
    }

    public boolean isBiasFree() {
        return isResidual() || parameter.signum() == 0;
    }

    /** The same with other layers. */
    public Architecture with(String newFamily, int newDepth) {
        return new Architecture(newFamily, newDepth, activation, parameter);
    }

    /** The kernel in the kernel syntax. */
    public String text() {
        return isResidual() ? "%s(depth=%d, alpha=%s)".formatted(family, depth, fraction())
                : "%s(depth=%d, activation=%s, bias=%s)".formatted(family, depth, activation, fraction());
    }

    private String fraction() {
        return parameter.getNumerator() + "/" + parameter.getDenominator();
    }

    /** The kernel, derived once. */
    public Kernel kernel() {
        return DERIVED.computeIfAbsent(text(), Kernels::parse);
    }

    @Override
    public String toString() {
        return text();
    }
}

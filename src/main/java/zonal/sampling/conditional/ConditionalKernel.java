package zonal.sampling.conditional;

/**
 * One sample.
 *
 * @param value the kernel of one network at a pair of inputs, in the network's own normalisation, averaged over the readout and back-propagation given the
 *     forward pass
 * @param controls quantities of the same forward pass whose means are exactly zero
 */
public record ConditionalKernel(double value, double[] controls) {
}

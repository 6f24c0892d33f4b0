/**
 * Derived kernels against random networks: what is sampled, at which widths, and the statistical tests. {@code network} holds the networks, {@code conditional} their
 * kernels averaged over what the forward pass does not know.
 */
package zonal.sampling;

/**
 * The kernel of a random network at a pair of inputs, averaged exactly over the readout and all that back-propagation draws, with control variates: samples of
 * the same mean as the empirical kernel and a variance smaller by orders of magnitude.
 */
package zonal.sampling.conditional;

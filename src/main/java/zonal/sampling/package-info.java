/** Random networks, their empirical kernels, and the statistical tests on them. */
package zonal.sampling;

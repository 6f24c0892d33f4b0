/** Taylor series of kernels at theta = 0 and theta = pi with exact coefficients, for one network and for every depth at once. */
package zonal.kernel.series;

/** From a network to the recursion of its NNGP and tangent kernel; reference kernels; the kernel syntax. */
package zonal.kernel;

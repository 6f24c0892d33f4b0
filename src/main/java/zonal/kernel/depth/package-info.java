/** Limits of kernels as the depth of the network grows, and certified distances from them at every depth (docs/depth-limits.md). */
package zonal.kernel.depth;

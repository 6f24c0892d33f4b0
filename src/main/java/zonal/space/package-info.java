/** Function spaces of kernels: whether two kernels have the same reproducing kernel Hilbert space. */
package zonal.space;

/** Gram matrices of kernels on given points: exact angles, certified extreme eigenvalues, exact null vectors. */
package zonal.space.gram;

/** Gegenbauer polynomials, multiplicities, eigenvalues by quadrature or Taylor series. */
package zonal.sphere;

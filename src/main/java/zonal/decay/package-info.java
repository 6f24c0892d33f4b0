/** Series at the ends of [0, pi], the decay of the eigenvalues, and its limits. */
package zonal.decay;

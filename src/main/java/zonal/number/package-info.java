/** Arithmetic that carries its error bound: balls, complex balls, truncated Taylor series (jets), exact constants in Q(pi). */
package zonal.number;

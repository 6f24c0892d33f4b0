/** Arithmetic that carries its error bound: balls, complex balls, intervals of doubles, fixed-point numbers in limbs, truncated Taylor series (jets), exact constants in Q(pi). */
package zonal.number;

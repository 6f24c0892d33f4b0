/** Certified integration of any function given over balls and complex balls. */
package zonal.quadrature;

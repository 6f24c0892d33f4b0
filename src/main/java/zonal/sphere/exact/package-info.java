/** Eigenvalues in closed form: formulas in the degree and the dimension, and exact values. The proofs are in docs/closed-forms.md. */
package zonal.sphere.exact;

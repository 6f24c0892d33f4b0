/** Formulas: parsing, derivation by Symja behind a guard, evaluation in any number type, printing. */
package zonal.symbolic;

/** Claim files, the verification of each kind of claim, verdicts. */
package zonal.claim;

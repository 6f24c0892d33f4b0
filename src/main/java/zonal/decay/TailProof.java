package zonal.decay;

import zonal.number.Magnitude;

/**
 * The numbers on which the enclosure of all eigenvalues of one parity from a degree on rests (docs/decay-law.md).
 *
 * @param region where the kernel was proved analytic, with its bounds there
 * @param orders J: the singular terms of order below J are summed
 * @param from k0, the least degree for which the enclosure is used
 * @param remainder a bound of the error relative to the first singular term, at every degree from k0 on
 */
public record TailProof(AnalyticRegion region, int orders, long from, Magnitude remainder) {
}

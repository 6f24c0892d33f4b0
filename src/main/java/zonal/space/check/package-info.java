/**
 * Numbers of other implementations against certified ones:
 *
 * <pre>{@code
 * CheckResult result = ValueCheck.of(Kernels.parse("fc-ntk(depth=1)")).withTolerance(BigFraction.of(1, 1_000_000)).run(ValueFile.values(path));
 * assertEquals(List.of(), result.past());
 * }</pre>
 */
package zonal.space.check;

package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The number x^valuation unit, x the coordinate of a {@link RamifiedArithmetic}.
 *
 * @param <T> the type of the unit
 */
public record Ramified<T>(BigFraction valuation, T unit) {
}

package zonal.number;

import java.util.List;

/**
 * A truncated Taylor series: coefficient j belongs to the j-th power of the variable, j = 0..order.
 *
 * @param <T> the type of the coefficients
 */
public record Jet<T>(List<T> coefficients) {

    public Jet {
        coefficients = List.copyOf(coefficients);
    }

    public T coefficient(int index) {
        return coefficients.get(index);
    }

    public int order() {
        return coefficients.size() - 1;
    }
}

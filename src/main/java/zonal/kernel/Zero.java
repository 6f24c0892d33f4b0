package zonal.kernel;

import zonal.symbolic.Formula;

/** Recognises parameters that are the number zero. */
final class Zero {

    private Zero() {
    }

    static boolean isZero(Formula formula) {
        return formula instanceof Formula.Rational rational && rational.value().signum() == 0;
    }
}

package zonal.table;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table holds. */
enum Column {
    MULTIPLICITY(Level.DEGREE, Kind.COUNT, "$N(d,k)$", "multiplicity of the eigenvalue: the dimension of the harmonics of degree k"),
    EIGENVALUE(Level.DEGREE, Kind.NUMBER, "$\\mu_k$", "eigenvalue mu_k"),
    COEFFICIENT(Level.DEGREE, Kind.NUMBER, "$N(d,k) \\mu_k$", "Gegenbauer coefficient N(d,k) mu_k"),
    SHARE(Level.DEGREE, Kind.NUMBER, "share of the trace", "sum of N(d,j) mu_j over j <= k, divided by K(1)"),
    INDEX(Level.DEGREE, Kind.COUNT, "$i$", "least i with lambda_i = mu_k, where lambda_1 >= lambda_2 >= ... lists the eigenvalues with multiplicity"),
    POWER_SERIES(Level.DEGREE, Kind.NUMBER, "$a_k$", "coefficient a_k of the power series K(t) = sum_k a_k t^k"),
    EXACT(Level.DEGREE, Kind.FORMULA, "$\\mu_k$ exactly", "mu_k as an exact number, from its closed form"),
    SCALED(Level.DEGREE, Kind.NUMBER, "$k^p \\mu_k$", "k^p mu_k, p the exponent of the decay over the degrees of the parity of k"),
    LOCAL_EXPONENT(Level.DEGREE, Kind.NUMBER, "$\\log_2(\\mu_k/\\mu_{2k})$", "log2(mu_k/mu_2k)"),
    LOWER_BOUND(Level.DEGREE, Kind.NUMBER, "lower bound", "c k^-p with the largest c for which it is a lower bound of mu_k at every degree of the parity"),
    UPPER_BOUND(Level.DEGREE, Kind.NUMBER, "upper bound", "C k^-p with the least C for which it is an upper bound of mu_k at every degree of the parity"
            + ", or the bound C rho^-k of a geometric decay"),
    RATIO(Level.DEGREE, Kind.NUMBER, "$\\mu_k/\\mu'_k$", "mu_k/mu'_k with the eigenvalues mu'_k of the reference kernel"),

    EXPONENT(Level.PARITY, Kind.FORMULA, "$p$", "exponent p of the decay k^-p over the degrees of a parity"),
    LIMIT(Level.PARITY, Kind.NUMBER, "$\\lim k^p \\mu_k$", "limit of k^p mu_k"),
    EXACT_LIMIT(Level.PARITY, Kind.FORMULA, "$\\lim k^p \\mu_k$ exactly", "limit of k^p mu_k as an exact number"),
    LOWER(Level.PARITY, Kind.NUMBER, "$\\inf k^p \\mu_k$", "infimum of k^p mu_k over the degrees of the parity that do not vanish, rounded down"),
    LOWER_AT(Level.PARITY, Kind.FORMULA, "at $k$", "degree at which the infimum is attained, or limit"),
    UPPER(Level.PARITY, Kind.NUMBER, "$\\sup k^p \\mu_k$", "supremum of k^p mu_k, rounded up"),
    UPPER_AT(Level.PARITY, Kind.FORMULA, "at $k$", "degree at which the supremum is attained, or limit"),
    FROM_DEGREE(Level.PARITY, Kind.COUNT, "from $k$", "least degree for which infimum and supremum hold"),
    RATIO_LIMIT(Level.PARITY, Kind.NUMBER, "$\\lim \\mu_k/\\mu'_k$", "limit of mu_k/mu'_k over the degrees of the parity"),

    SAME_SPACE(Level.KERNEL, Kind.WORDS, "same RKHS", "whether the kernel and the reference kernel have the same reproducing kernel Hilbert space"),
    RATIO_LOWER(Level.KERNEL, Kind.NUMBER, "$\\inf \\mu_k/\\mu'_k$", "infimum of mu_k/mu'_k over all degrees at which they do not vanish, rounded down"),
    RATIO_LOWER_AT(Level.KERNEL, Kind.FORMULA, "at $k$", "degree at which that infimum is attained, or limit"),
    RATIO_UPPER(Level.KERNEL, Kind.NUMBER, "$\\sup \\mu_k/\\mu'_k$", "supremum of mu_k/mu'_k, rounded up"),
    RATIO_UPPER_AT(Level.KERNEL, Kind.FORMULA, "at $k$", "degree at which that supremum is attained, or limit"),
    CRITICAL(Level.KERNEL, Kind.FORMULA, "$s^{\\ast}$", "the Gaussian process with the kernel as its covariance lies in [H]^s of the reference kernel exactly for s below this"),
    RATE(Level.KERNEL, Kind.FORMULA, "$r$", "exponent r of the rates below n^-r at which regression with the reference kernel learns the process");

    /** What a row that the column belongs to is about. */
    enum Level { DEGREE, PARITY, KERNEL }

    /** What the cells of the column are. */
    enum Kind {
        /** Digits with an error bound. */
        NUMBER,
        /** An integer. */
        COUNT,
        /** An exact number or formula. */
        FORMULA,
        /** A word. */
        WORDS
    }

    private final Level level;
    private final Kind kind;
    private final String heading;
    private final String meaning;

    Column(Level level, Kind kind, String heading, String meaning) {
        this.level = level;
        this.kind = kind;
        this.heading = heading;
        this.meaning = meaning;
    }

    Level level() {
        return level;
    }

    Kind kind() {
        return kind;
    }

    /** The heading, with mathematics between dollar signs. */
    Heading heading() {
        return Heading.text(heading);
    }

    /** What the numbers are, in words. */
    String meaning() {
        return meaning;
    }

    /** Whether the column needs a second kernel. */
    boolean isOfReference() {
        return this == RATIO || this == RATIO_LIMIT || level == Level.KERNEL;
    }

    /** Whether the cells depend on the kernel and not on the dimension and the degree alone. */
    boolean isOfKernel() {
        return this != MULTIPLICITY;
    }

    /** How digits of the column may be left out: bounds stay bounds. */
    RoundingMode rounding() {
        return switch (this) {
            case LOWER, LOWER_BOUND, RATIO_LOWER -> RoundingMode.FLOOR;
            case UPPER, UPPER_BOUND, RATIO_UPPER -> RoundingMode.CEILING;
            default -> RoundingMode.HALF_EVEN;
        };
    }

    /** The name of the bound of the error in the files of numbers; empty for a column without one. */
    Optional<String> radius() {
        return kind != Kind.NUMBER ? Optional.empty() : Optional.of(this == EIGENVALUE ? "radius" : this + "-radius");
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values()).filter(column -> column.toString().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Column::toString).toList();
    }

    /** The name in specs and files of numbers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package zonal.symbolic;

/** A named quantity and the formula that defines it from the variables and the quantities defined before it. */
public record Definition(String name, Formula formula) {
}

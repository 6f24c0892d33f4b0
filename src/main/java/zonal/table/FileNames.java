package zonal.table;

/** Values of parameters as parts of names. */
final class FileNames {

    private FileNames() {
    }

    /** The value with every other character than letters, digits and points replaced by a hyphen. */
    static String part(String value) {
        return value.replaceAll("[^A-Za-z0-9.]+", "-");
    }
}

package zonal.table;

/** Is told how far a run is; from whichever thread did the work. */
public interface Progress {

    /** Nobody is looking. */
    Progress NONE = new Progress() {
        @Override
        public void begin(int all, int known) {
            // nothing to tell
        }

        @Override
        public void done(String table) {
            // nothing to tell
        }
    };

    /**
     * The run begins.
     *
     * @param all the number of its steps
     * @param known how many of them an earlier run has done
     */
    void begin(int all, int known);

    /** A step is done that belongs to the table of the name. */
    void done(String table);
}

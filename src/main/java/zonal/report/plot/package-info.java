/**
 * Pictures for papers: what a plot shows as immutable records, and its writers in SVG and PNG. Equal plots give equal bytes. Only the drawing classes use
 * JFreeChart and Batik, and nothing loads them before a picture is written.
 */
package zonal.report.plot;

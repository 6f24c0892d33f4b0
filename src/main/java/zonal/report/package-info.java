/** Writers: text, CSV, JSON, LaTeX, programs in Python and Mathematica; files written whole or not at all. */
package zonal.report;

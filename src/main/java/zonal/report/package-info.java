/** Writers: text, CSV, JSON, LaTeX; files written whole or not at all. */
package zonal.report;

/** The commands. */
package zonal.cli;

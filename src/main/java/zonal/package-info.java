/** What every room of the house shares: the one exception that reports bad input to the person who gave it. */
package zonal;

/** Bytes of a file. */
export const LARGEST_FILE = 40_000_000
/** Bytes of all parts of an XLSX that are read, unpacked; 50,000 rows of 13 columns take 60 MB. */
export const MOST_UNPACKED = 250_000_000
/** Columns of a sheet that are read. */
export const MOST_COLUMNS = 200
/** Rows that hold anything, of all sheets together. */
export const MOST_ROWS = 60_000
/** Sheets that are read; those after them are passed over. */
export const MOST_SHEETS = 40
/** Merged ranges of a sheet that are looked at. */
export const MOST_MERGES = 20_000
/** Characters of a cell that are kept; no field of anything takes more. */
export const LONGEST_CELL = 2000

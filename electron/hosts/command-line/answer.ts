/**
 * Writes what a command found: with `--json` one JSON document, otherwise lines for people. Nothing else is written on stdout.
 * @param lines for people; cells of a line are put in columns
 */
export function answer(
  isJson: boolean | undefined,
  value: unknown,
  lines: readonly (readonly string[])[],
): void {
  process.stdout.write(isJson ? `${JSON.stringify(value, null, 2)}\n` : inColumns(lines))
}

function inColumns(lines: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const line of lines) {
    for (const [column, cell] of line.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

import Papa from 'papaparse'
import { guarded } from './csv.ts'
import type { WrittenSheet } from './writing.ts'

/** Bytes of a CSV as Excel in Indonesia opens it by a double click: UTF-8 with its mark, semicolons, lines end as in Windows. */
export function csvOf({ columns, rows }: WrittenSheet): Uint8Array {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((cell) => guarded(String(cell ?? '')))),
  ]
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`)
}

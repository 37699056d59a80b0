import { MONTHS } from '#shared/indonesian/dates.ts'
import type { RichTextBlock } from '#shared/minutes/rich-text.ts'
import { table } from './sample-minutes.ts'

const WORKS = [
  'Pembangunan gedung pelayanan terpadu Kecamatan Mojosari',
  'Pengadaan perangkat keras jaringan',
  'Pendampingan desa cerdas',
  'Rehabilitasi jalan Jabon-Gayaman',
]
const UNITS = ['Paket', 'Unit', 'Desa', 'Meter']

/** An amount as Indonesians write it: `1.250.000.000`. */
export function amount(rupiah: number): string {
  return String(rupiah).replaceAll(/\B(?=(\d{3})+$)/g, '.')
}

/** Rows of a budget as offices paste them: what, how much of it, and what it costs, then month by month. @param monthly the amount of the first month */
export function budgetRows(columns: number, monthly: number, rows = 4): string[][] {
  const head = ['No', 'Uraian', 'Volume', 'Satuan', 'Harga satuan', 'Jumlah', ...MONTHS]
  const body = Array.from({ length: rows }, (_, row) => [
    `${row + 1}`,
    WORKS[row % WORKS.length] ?? '',
    `${(row + 1) * 12}`,
    UNITS[row % UNITS.length] ?? '',
    amount(1_250_000_000 + row),
    amount(2_500_000_000 + row),
    ...MONTHS.map((_month, month) =>
      month === 1 ? `1${row % 10}/10/2022` : amount(monthly + 1_000 * row + month),
    ),
  ])
  return [head, ...body].map((cells) => cells.slice(0, columns))
}

export function budgetTable(...asked: Parameters<typeof budgetRows>): RichTextBlock {
  return table(budgetRows(...asked))
}

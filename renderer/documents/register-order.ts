import type { IssuedDocument } from '#shared/documents/model.ts'

/** Columns by which the register is ordered. */
export type RegisterColumn = 'number' | 'date' | 'title' | 'progress'

export interface RegisterOrder {
  column: RegisterColumn
  descending: boolean
}

const COLLATOR = new Intl.Collator('id', { numeric: true, sensitivity: 'base' })

function compared(first: IssuedDocument, second: IssuedDocument, column: RegisterColumn): number {
  switch (column) {
    case 'number':
      return COLLATOR.compare(first.number, second.number)
    case 'title':
      return COLLATOR.compare(first.title, second.title)
    case 'date':
      return (first.date ?? '').localeCompare(second.date ?? '')
    case 'progress':
      return shareOf(first) - shareOf(second)
  }
}

function shareOf({ progress: { done, total } }: IssuedDocument): number {
  return total === 0 ? 0 : done / total
}

/** The register in that order; equals keep the newest first. Documents without a value in that column come last either way. */
export function ordered(documents: readonly IssuedDocument[], order: RegisterOrder): IssuedDocument[] {
  const isMissing = (each: IssuedDocument) =>
    (order.column === 'number' && each.number === '') || (order.column === 'date' && each.date === null)
  return documents.toSorted(
    (first, second) =>
      Number(isMissing(first)) - Number(isMissing(second)) ||
      compared(first, second, order.column) * (order.descending ? -1 : 1) ||
      second.issuedAt.localeCompare(first.issuedAt),
  )
}

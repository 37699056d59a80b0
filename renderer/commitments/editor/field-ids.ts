import type { Finding } from '#shared/commitments/model.ts'

/** The id of the field that a finding is about, or of the point or signatory in it. */
export function fieldId(field: Finding['field'], itemId: string | null = null): string {
  return itemId === null ? `komitmen-${field}` : `komitmen-${field}-${itemId}`
}

/** Brings a field into view and puts the cursor there. */
export function goToField(field: Finding['field'], itemId: string | null): void {
  const target =
    document.querySelector<HTMLElement>(`#${CSS.escape(fieldId(field, itemId))}`) ??
    document.querySelector<HTMLElement>(`#${CSS.escape(fieldId(field))}`)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

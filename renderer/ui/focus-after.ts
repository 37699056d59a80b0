import { flushSync } from 'react-dom'

/** Draws a change at once and puts the focus into a field of it, so that the very next key goes there and not where the last one went. */
export function focusAfter(change: () => void, fieldId: string): void {
  flushSync(change)
  document.querySelector<HTMLElement>(`#${CSS.escape(fieldId)}`)?.focus()
}

/** What is typed before the field that was asked for has the focus. */
export interface TypedAhead {
  /** What was typed so far; from now on keys go where the focus is. */
  release(): string
}

/**
 * Keeps keys away from whatever had the focus until `release`: letters are kept for the new field, other keys but Escape are dropped, because they meant
 * a list that is not on screen yet.
 */
export function holdTyping(page: Window): TypedAhead {
  let typed = ''
  const hold = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
    else if (event.key !== 'Enter' && event.key !== 'Tab' && !event.key.startsWith('Arrow')) return
    event.preventDefault()
    event.stopPropagation()
  }
  page.addEventListener('keydown', hold, { capture: true })
  return {
    release() {
      page.removeEventListener('keydown', hold, { capture: true })
      const kept = typed
      typed = ''
      return kept
    },
  }
}

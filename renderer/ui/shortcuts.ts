import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** `Ctrl+N`, `Alt+N`, `?`, `Esc`: modifiers, then `KeyboardEvent.key`. On Apple computers Ctrl may also be Command. */
  keys: string
  /** What it does, for the list behind `?`. */
  label: string
  run: () => void
  /** Also works while the cursor is in a field; shortcuts with Ctrl or Alt do so unless this is false. */
  inFields?: boolean
  /** Unless this is false it works in a dialog too; then the keys are left to the dialog, and to the browser. */
  inDialogs?: boolean
}

type Held = { current: readonly Shortcut[] }

const groups: Held[] = []
const listeners = new Set<() => void>()
let shown: readonly Shortcut[] = []

function changed(): void {
  const all = groups.flatMap((group) => group.current)
  const isSame =
    all.length === shown.length &&
    all.every(({ keys, label }, index) => shown[index]?.keys === keys && shown[index].label === label)
  shown = all
  if (!isSame) for (const listener of listeners) listener()
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const named = key === 'Esc' ? 'Escape' : key
  const wantsShift = parts.includes('Shift')
  return (
    event.key.toLowerCase() === named.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    // `?` needs Shift on most keyboards, so Shift only counts for letters and named keys.
    (event.shiftKey === wantsShift || !/^[a-z]/i.test(named))
  )
}

/** Whether keys mean text or a choice there; a box to tick takes none. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null
}

/** Runs the shortcut that was registered last for the pressed keys. Installed once, by the shell. */
export function handleShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat) return
  for (const group of groups.toReversed()) {
    const found = group.current.find((each) => matches(each.keys, event))
    if (!found) continue
    if (found.inDialogs === false && isInDialog(event.target)) return
    if (isField(event.target) && !(found.inFields ?? /Ctrl|Alt/.test(found.keys))) return
    event.preventDefault()
    found.run()
    return
  }
}

/**
 * Registers a page's shortcuts while it is on screen; they appear behind `?` and in the Ctrl+K palette. A page's own win over the shell's.
 * Ctrl+N cannot be had from a browser tab, so give `Alt+N` beside it: `newHere(label, run)` does.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const held = useRef(shortcuts)
  useEffect(() => {
    held.current = shortcuts
    changed()
  })
  useEffect(() => {
    groups.push(held)
    changed()
    return () => {
      groups.splice(groups.indexOf(held), 1)
      changed()
    }
  }, [])
}

/** Ctrl+N where the window is ours, Alt+N in a browser, which keeps Ctrl+N for itself. */
export function newHere(label: string, run: () => void): Shortcut[] {
  return [
    { keys: 'Ctrl+N', label, run },
    { keys: 'Alt+N', label, run },
  ]
}

/** All shortcuts that work now, the shell's first. */
export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}

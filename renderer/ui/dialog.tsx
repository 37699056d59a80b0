import { Drawer, Modal, type DrawerProps, type ModalProps } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'

/** Where the focus was; for a choice of a menu, which is gone by then, the menu's button. */
function placeOf(element: Element | null): () => HTMLElement | null {
  const menuButton = element?.closest('[role=menu]')?.getAttribute('aria-labelledby') ?? null
  return () => {
    const place = menuButton === null ? element : document.querySelector(`#${CSS.escape(menuButton)}`)
    return place instanceof HTMLElement && place.isConnected ? place : null
  }
}

/**
 * Gives the focus back when what covered the page is gone, as Mantine does only for dialogs that stay mounted: to where it was, or to the page.
 * Whoever took the focus meanwhile keeps it.
 */
export function useFocusBack(): void {
  const [place] = useState(() => placeOf(document.activeElement))
  useEffect(
    () => () => {
      // As soon as the page is drawn without it, so that no key is typed into nothing.
      queueMicrotask(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const target = place() ?? document.querySelector<HTMLElement>('main')
        target?.focus({ preventScroll: true })
      })
    },
    [place],
  )
}

/** What is open, the topmost last. */
const opened: symbol[] = []
const listeners = new Set<() => void>()

function changed(): void {
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether nothing covers this dialog; Esc closes only the one on top. */
function useIsOnTop(): boolean {
  const [self] = useState(() => Symbol('dialog'))
  useEffect(() => {
    opened.push(self)
    changed()
    return () => {
      opened.splice(opened.indexOf(self), 1)
      changed()
    }
  }, [self])
  return useSyncExternalStore(listen, () => opened.at(-1) === self)
}

/** A dialog that exists only while it is open. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const isOnTop = useIsOnTop()
  useFocusBack()
  return <Modal opened closeOnEscape={isOnTop} {...props} />
}

/** A sheet from the side that exists only while it is open. */
export function SideSheet(props: Omit<DrawerProps, 'opened'>) {
  const isOnTop = useIsOnTop()
  useFocusBack()
  return <Drawer opened closeOnEscape={isOnTop} {...props} />
}

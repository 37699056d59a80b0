import { Drawer, Modal, type DrawerProps, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'

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
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const target = place() ?? document.querySelector<HTMLElement>('main')
        target?.focus({ preventScroll: true })
      }, 0)
    },
    [place],
  )
}

/** A dialog that exists only while it is open. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  useFocusBack()
  return <Modal opened {...props} />
}

/** A sheet from the side that exists only while it is open. */
export function SideSheet(props: Omit<DrawerProps, 'opened'>) {
  useFocusBack()
  return <Drawer opened {...props} />
}

import { notifications } from '@mantine/notifications'
import { useCallback, useRef, useState } from 'react'
import { showError } from '../errors.tsx'
import { SAYS_SO_AFTER, showProgressNote } from '../progress-note.tsx'
import { printPdf } from './print-pdf.ts'

const NOTE = 'printing'

/** Prints a PDF; `isPrinting` until the print dialog has been closed. */
export function usePrint(): { print: (file: Promise<Blob> | Blob) => void; isPrinting: boolean } {
  const [isPrinting, setPrinting] = useState(false)
  const running = useRef<AbortController | null>(null)
  const print = useCallback((file: Promise<Blob> | Blob) => {
    if (running.current !== null) return
    const controller = new AbortController()
    running.current = controller
    setPrinting(true)
    const startedAt = performance.now()
    void (async () => {
      try {
        await printPdf(await file, controller.signal, (page, count) => {
          if (performance.now() - startedAt > SAYS_SO_AFTER)
            showProgressNote(NOTE, `Menyiapkan halaman ${page} dari ${count} untuk dicetak`, () =>
              controller.abort(),
            )
        })
      } catch (error) {
        if (!controller.signal.aborted) showError(error)
      } finally {
        notifications.hide(NOTE)
        running.current = null
        setPrinting(false)
      }
    })()
  }, [])
  return { print, isPrinting }
}

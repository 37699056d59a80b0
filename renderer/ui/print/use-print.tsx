import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useRef, useState } from 'react'
import { showError } from '../errors.tsx'
import { printPdf } from './print-pdf.ts'

/** Work that takes longer than this says what it is doing, in ms. */
const SAYS_SO_AFTER = 500
const NOTE = 'printing'

function showProgress(page: number, count: number, cancel: () => void): void {
  const note = {
    id: NOTE,
    autoClose: false as const,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>
          Menyiapkan halaman {page} dari {count} untuk dicetak
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={cancel}>
          Batal
        </Button>
      </Group>
    ),
  }
  notifications.show(note)
  notifications.update(note)
}

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
            showProgress(page, count, () => controller.abort())
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

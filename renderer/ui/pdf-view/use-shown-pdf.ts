import { useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'
import { openPdf, type OpenPdf, type PdfPage } from './pdf-library.ts'

/** The PDF on screen with the drawings that were made before it was shown. */
export interface ShownPdf {
  pdf: OpenPdf
  drawn: ReadonlyMap<number, HTMLCanvasElement>
}

/** Which pages will be in view, and at which scale in device pixels per pt, once that PDF is shown. */
export type Foresight = (pages: readonly PdfPage[]) => { numbers: readonly number[]; scale: number }

/**
 * Opens each new file and shows it when its pages in view are drawn; until then the one before stays.
 * @param foresee read when a file has been opened, so that the drawing fits the view as it is then
 */
export function useShownPdf(
  file: Blob | null,
  foresee: Foresight,
): { shown: ShownPdf | null; failed: boolean } {
  const [shown, setShown] = useState<ShownPdf | null>(null)
  const [failed, setFailed] = useState(false)
  const held = useRef<{ foresee: Foresight; open: OpenPdf | null }>({ foresee, open: null })

  useEffect(() => {
    held.current.foresee = foresee
  })

  useEffect(() => {
    if (file === null) return undefined
    const controller = new AbortController()
    void (async () => {
      const pdf = await openPdf(file)
      try {
        controller.signal.throwIfAborted()
        const { numbers, scale } = held.current.foresee(pdf.pages)
        const inView = pdf.pages.filter((page) => numbers.includes(page.number))
        const canvases = await Promise.all(inView.map((page) => drawPage(page, scale, controller.signal)))
        const drawn = new Map(canvases.map((canvas, index) => [inView[index]?.number ?? 0, canvas] as const))
        controller.signal.throwIfAborted()
        const before = held.current.open
        held.current.open = pdf
        setFailed(false)
        setShown({ pdf, drawn })
        before?.close()
      } catch (error) {
        if (held.current.open !== pdf) pdf.close()
        throw error
      }
    })().catch(() => {
      if (!controller.signal.aborted) setFailed(true)
    })
    return () => controller.abort()
  }, [file])

  useEffect(() => {
    const current = held.current
    return () => {
      current.open?.close()
      current.open = null
    }
  }, [])

  return { shown, failed }
}

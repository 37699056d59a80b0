import { useEffect, useRef, useState, type CSSProperties } from 'react'
import { drawPage } from './draw-page.ts'
import { pdfLibrary, type PdfPage } from './pdf-library.ts'
import { PIXELS_PER_POINT } from './zoom.ts'
import classes from './pdf-view.module.css'

interface PageViewProps {
  page: PdfPage
  count: number
  /** Percent of the real size. */
  percent: number
  pixelRatio: number
  /** A drawing of this very page that is ready to be shown. */
  drawn: HTMLCanvasElement | undefined
  /** The scrolled element around all pages. */
  view: HTMLElement | null
  /** A click on the page, in mm from its top left corner. */
  onClick: ((place: { page: number; x: number; y: number }) => void) | undefined
}

const MILLIMETRES_PER_POINT = 25.4 / 72

/** One sheet: drawn when it comes near the view, freed when it is far; an old drawing stays until the new one is finished. */
export function PageView({ page, count, percent, pixelRatio, drawn, view, onClick }: PageViewProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const canvasHost = useRef<HTMLDivElement>(null)
  const textHost = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(true)
  const scale = (percent / 100) * PIXELS_PER_POINT

  useEffect(() => {
    if (sheet.current === null || view === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.some((entry) => entry.isIntersecting)),
      { root: view, rootMargin: '100% 0px' },
    )
    observer.observe(sheet.current)
    return () => observer.disconnect()
  }, [view])

  useEffect(() => {
    if (!isNear) {
      canvasHost.current?.replaceChildren()
      return undefined
    }
    const controller = new AbortController()
    const show = (canvas: HTMLCanvasElement) => {
      canvas.setAttribute('aria-hidden', 'true')
      canvasHost.current?.replaceChildren(canvas)
    }
    if (drawn !== undefined && canvasHost.current?.firstChild !== drawn) show(drawn)
    const isSharp =
      drawn !== undefined && Math.abs(drawn.width - Math.floor(page.width * scale * pixelRatio)) <= 1
    if (!isSharp) {
      drawPage(page, scale * pixelRatio, controller.signal).then(show, () => undefined)
    }
    return () => controller.abort()
  }, [page, scale, pixelRatio, drawn, isNear])

  useEffect(() => {
    const host = textHost.current
    if (!isNear || host === null) return undefined
    let isOver = false
    void (async () => {
      const { TextLayer } = await pdfLibrary()
      const layer = document.createElement('div')
      const viewport = page.proxy.getViewport({ scale: 1 })
      await new TextLayer({
        textContentSource: page.proxy.streamTextContent(),
        container: layer,
        viewport,
      }).render()
      if (!isOver) host.replaceChildren(...layer.childNodes)
    })().catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [page, isNear])

  const style: CSSProperties & Record<'--total-scale-factor', number> = {
    width: page.width * scale,
    height: page.height * scale,
    '--total-scale-factor': scale,
  }
  return (
    <section
      ref={sheet}
      aria-label={`Halaman ${page.number} dari ${count}`}
      className={classes.sheet}
      data-page={page.number}
      style={style}
    >
      <div ref={canvasHost} className={classes.canvas} />
      <div
        ref={textHost}
        className={classes.textLayer}
        role="presentation"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          onClick?.({
            page: page.number,
            x: ((event.clientX - box.left) / scale) * MILLIMETRES_PER_POINT,
            y: ((event.clientY - box.top) / scale) * MILLIMETRES_PER_POINT,
          })
        }}
      />
    </section>
  )
}

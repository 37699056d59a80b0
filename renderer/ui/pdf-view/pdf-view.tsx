import { Box, Skeleton, Text } from '@mantine/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { PageView } from './page-view.tsx'
import { PdfToolbar } from './pdf-toolbar.tsx'
import type { PdfPage } from './pdf-library.ts'
import { useShownPdf } from './use-shown-pdf.ts'
import { PAGE_GAP, pageAt, PIXELS_PER_POINT, steppedZoom, wheelZoom, zoomPercent, type Zoom } from './zoom.ts'
import classes from './pdf-view.module.css'

interface PdfViewProps {
  /** The PDF; a new one takes the place of the old one when its pages are drawn. */
  file: Blob | null
  /** Names the view for screen readers: `Pratinjau lembar penandatanganan`. */
  label: string
  /** Further buttons in the toolbar. */
  tools?: ReactNode
  /** Shown in place of pages while there is no file. */
  placeholder?: ReactNode
  initialZoom?: Zoom
  /** A click on a page, in mm from its top left corner. */
  onPageClick?: (place: { page: number; x: number; y: number }) => void
}

interface Room {
  width: number
  height: number
  pixelRatio: number
}

function largest(pages: readonly PdfPage[]) {
  return {
    width: Math.max(1, ...pages.map((page) => page.width)),
    height: Math.max(1, ...pages.map((page) => page.height)),
  }
}

/** Offset of each page from the top of the scrolled content in CSS pixels. */
function topsOf(pages: readonly PdfPage[], percent: number): number[] {
  let top = PAGE_GAP
  return pages.map((page) => {
    const own = top
    top += page.height * PIXELS_PER_POINT * (percent / 100) + PAGE_GAP
    return own
  })
}

/** Shows the pages of a PDF: white sheets on a quiet ground, with zoom, page navigation, and text for screen readers. */
export function PdfView({ file, label, tools, placeholder, initialZoom, onPageClick }: PdfViewProps) {
  const [view, setView] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<Room>({ width: 0, height: 0, pixelRatio: 1 })
  const [zoom, setZoom] = useState<Zoom>(initialZoom ?? { kind: 'width' })
  const [current, setCurrent] = useState(1)

  const { shown, failed } = useShownPdf(file, (pages) => {
    const percent = zoomPercent(zoom, largest(pages), room)
    const tops = topsOf(pages, percent)
    const first = pageAt(tops, (view?.scrollTop ?? 0) - room.height / 3, room.height)
    const last = pageAt(tops, (view?.scrollTop ?? 0) + (room.height * 2) / 3, room.height)
    return {
      numbers: pages.map((page) => page.number).filter((number) => number >= first && number <= last),
      scale: (percent / 100) * PIXELS_PER_POINT * room.pixelRatio,
    }
  })
  const pages = shown?.pdf.pages ?? []
  const percent = zoomPercent(zoom, largest(pages), room)

  useEffect(() => {
    if (view === null) return undefined
    const measure = () =>
      setRoom({ width: view.clientWidth, height: view.clientHeight, pixelRatio: window.devicePixelRatio })
    const observer = new ResizeObserver(measure)
    observer.observe(view)
    return () => observer.disconnect()
  }, [view])

  // The place that is read stays in view when the pages grow or shrink.
  const before = useRef(percent)
  useLayoutEffect(() => {
    if (view !== null && before.current !== percent) {
      const grown = percent / before.current
      const middle = view.clientHeight / 2
      view.scrollTo({
        top: view.scrollTop === 0 ? 0 : (view.scrollTop + middle) * grown - middle,
        left: (view.scrollLeft + view.clientWidth / 2) * grown - view.clientWidth / 2,
      })
    }
    before.current = percent
  }, [view, percent])

  // Another paper begins at its first page.
  const labelled = useRef(label)
  useEffect(() => {
    if (labelled.current !== label) view?.scrollTo({ top: 0 })
    labelled.current = label
  }, [view, label])

  useEffect(() => {
    if (view === null) return undefined
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      setZoom(wheelZoom(before.current, event.deltaY))
    }
    const press = (event: KeyboardEvent) => {
      const keys: Record<string, () => Zoom> = {
        '+': () => steppedZoom(before.current, 1),
        '=': () => steppedZoom(before.current, 1),
        '-': () => steppedZoom(before.current, -1),
        '0': () => ({ kind: 'width' }),
      }
      const zoomed = keys[event.key]
      if (zoomed === undefined || event.altKey) return
      event.preventDefault()
      setZoom(zoomed())
    }
    view.addEventListener('wheel', turn, { passive: false })
    view.addEventListener('keydown', press)
    return () => {
      view.removeEventListener('wheel', turn)
      view.removeEventListener('keydown', press)
    }
  }, [view])

  const goTo = useCallback(
    (number: number) => {
      setCurrent(number)
      view?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
    },
    [view],
  )

  return (
    <div className={classes.frame}>
      {(file !== null || placeholder === undefined) && (
        <PdfToolbar
          page={Math.min(current, Math.max(1, pages.length))}
          count={pages.length}
          percent={percent}
          zoom={zoom}
          onPage={goTo}
          onZoom={setZoom}
        >
          {tools}
        </PdfToolbar>
      )}
      <Box
        component="section"
        ref={setView}
        className={classes.view}
        aria-label={label}
        tabIndex={0}
        onScroll={(event) =>
          setCurrent(pageAt(topsOf(pages, percent), event.currentTarget.scrollTop, room.height))
        }
      >
        {failed && (
          <Text className={classes.message} role="alert">
            Halaman ini tidak dapat dibuka. Berkasnya mungkin rusak atau dilindungi kata sandi.
          </Text>
        )}
        <div className={classes.pages}>
          {pages.map((page) => (
            <PageView
              key={page.number}
              page={page}
              count={pages.length}
              percent={percent}
              pixelRatio={room.pixelRatio}
              drawn={shown?.drawn.get(page.number)}
              view={view}
              onClick={onPageClick}
            />
          ))}
          {pages.length === 0 && !failed && (placeholder ?? <Skeleton className={classes.placeholder} />)}
        </div>
      </Box>
    </div>
  )
}

import { Box } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import classes from './split.module.css'

interface SplitProps {
  /** Name under which this computer remembers the share of the left half. */
  remember: string
  /** Share of the left half in percent until it is moved. */
  initial: number
  left: ReactNode
  right: ReactNode
}

const SMALLEST = 28
const LARGEST = 72
const STEP = 2

const within = (share: number) => Math.min(LARGEST, Math.max(SMALLEST, share))

/** Two halves side by side with a bar between them that is dragged or moved by arrow keys; one above the other where it is narrow. */
export function Split({ remember, initial, left, right }: SplitProps) {
  const [share, setShare] = useLocalStorage({ key: `ikrar:split:${remember}`, defaultValue: initial })
  const frame = useRef<HTMLDivElement>(null)
  const style: CSSProperties & Record<'--share', string> = { '--share': `${within(share)}%` }

  function drag(event: PointerEvent<HTMLElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return
    const box = frame.current.getBoundingClientRect()
    setShare(within(((event.clientX - box.left) / box.width) * 100))
  }

  function press(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: SMALLEST,
      End: LARGEST,
    }
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    setShare(within(next))
  }

  return (
    <div className={classes.frame} ref={frame} style={style} data-split>
      <div className={classes.left}>{left}</div>
      <Box
        component="hr"
        tabIndex={0}
        aria-label="Lebar bagian kiri"
        aria-orientation="vertical"
        aria-valuemin={SMALLEST}
        aria-valuemax={LARGEST}
        aria-valuenow={Math.round(within(share))}
        aria-valuetext={`${Math.round(within(share))} persen`}
        className={classes.bar}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={classes.right}>{right}</div>
    </div>
  )
}

import { Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ComparedPart, ComparedPiece } from '#shared/minutes/model.ts'
import classes from './minutes.module.css'

type Line = readonly ComparedPiece[]

/** Lines without a change that are shown around a change. */
const AROUND = 1

const isSame = (line: Line) => line.every(({ change }) => change === 'same')

/** Lines in runs: those that are shown, and those without a change that are left out. */
function runsOf(lines: readonly Line[]): { isShown: boolean; lines: Line[] }[] {
  const runs: { isShown: boolean; lines: Line[] }[] = []
  for (const [index, line] of lines.entries()) {
    const isShown = lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((each) => !isSame(each))
    const last = runs.at(-1)
    if (last?.isShown === isShown) last.lines.push(line)
    else runs.push({ isShown, lines: [line] })
  }
  return runs
}

function Piece({ change, text }: ComparedPiece) {
  if (change === 'same') return text
  const Mark = change === 'added' ? 'ins' : 'del'
  return (
    <Mark className={classes[change]}>
      <VisuallyHidden>{change === 'added' ? ' [ditambahkan: ' : ' [dihapus: '}</VisuallyHidden>
      {text}
      <VisuallyHidden>] </VisuallyHidden>
    </Mark>
  )
}

function LineOf({ line }: { line: Line }) {
  return (
    <Text component="p" className={classes.compared}>
      {line.map((piece, index) => (
        // Pieces have no names and never change place.
        // oxlint-disable-next-line react/no-array-index-key
        <Piece key={index} {...piece} />
      ))}
    </Text>
  )
}

function Run({ isShown, lines }: { isShown: boolean; lines: readonly Line[] }) {
  const [isOpen, setOpen] = useState(false)
  if (!isShown && !isOpen)
    return (
      <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setOpen(true)}>
        {lines.length} baris tanpa perubahan
      </Button>
    )
  // oxlint-disable-next-line react/no-array-index-key -- lines never change place
  return lines.map((line, index) => <LineOf key={index} line={line} />)
}

/** Action items and photos live on beside the minutes, so that no revision of them holds any. */
function NotInRevisions() {
  return (
    <Text size="xs" c="dimmed">
      Tindak lanjut dan foto bukan bagian dari revisi; perubahannya ada di riwayat masing-masing.
    </Text>
  )
}

/** What two revisions say differently: what came is underlined, what went is struck through. */
export function ComparedParts({ parts }: { parts: readonly ComparedPart[] }) {
  if (parts.length === 0)
    return (
      <>
        <Text c="dimmed">Kedua revisi sama isinya.</Text>
        <NotInRevisions />
      </>
    )
  return (
    <Stack gap="md">
      {parts.map(({ name, lines }) => (
        <Stack key={name} gap={4} component="section" align="flex-start">
          <Title order={3}>{name}</Title>
          {runsOf(lines).map((run, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- runs never change place
            <Run key={index} {...run} />
          ))}
        </Stack>
      ))}
      <NotInRevisions />
    </Stack>
  )
}

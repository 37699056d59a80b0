import { Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ComparedPiece, ComparedRevisions } from '#shared/minutes/model.ts'
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

/** Revisions of before they held more than the text cannot tell what stood around it. */
function Missing({ withoutSurroundings }: Pick<ComparedRevisions, 'withoutSurroundings'>) {
  const numbers = [...new Set(withoutSurroundings)].toSorted((one, other) => one - other)
  if (numbers.length === 0) return null
  return (
    <Text size="xs" c="dimmed">
      Tindak lanjut, foto, waktu, dan tempat tidak tersimpan pada revisi {numbers.join(' dan ')}, jadi tidak
      dibandingkan. Perubahannya ada di riwayat masing-masing.
    </Text>
  )
}

/** What two revisions say differently: what came is underlined, what went is struck through. */
export function ComparedParts({ parts, withoutSurroundings }: ComparedRevisions) {
  return (
    <Stack gap="md">
      {parts.length === 0 && (
        <Text c="dimmed">
          {withoutSurroundings.length === 0 ? 'Keduanya sama isinya.' : 'Teks keduanya sama.'}
        </Text>
      )}
      {parts.map(({ name, lines }) => (
        <Stack key={name} gap={4} component="section" align="flex-start">
          <Title order={3}>{name}</Title>
          {runsOf(lines).map((run, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- runs never change place
            <Run key={index} {...run} />
          ))}
        </Stack>
      ))}
      <Missing withoutSurroundings={withoutSurroundings} />
      <Text size="xs" c="dimmed">
        Peserta yang dihitung dari daftar hadir tidak dibandingkan.
      </Text>
    </Stack>
  )
}

import { Group, Text } from '@mantine/core'
import { IconCircleCheck, IconPencil, IconSignature, IconStack2, IconWritingSign } from '@tabler/icons-react'
import type { CommitmentSummary } from '#shared/commitments/model.ts'

type Shown = Pick<CommitmentSummary, 'state' | 'progress' | 'isRevising' | 'revision'>

/** `Konsep`, `Terbit`, `Ditandatangani 7 dari 9`, `Lengkap`. */
export function stateWord({ state, progress }: Pick<Shown, 'state' | 'progress'>): string {
  switch (state) {
    case 'draft':
      return 'Konsep'
    case 'issued':
      return 'Terbit'
    case 'signing':
      return `Ditandatangani ${progress?.done ?? 0} dari ${progress?.total ?? 0}`
    case 'complete':
      return 'Lengkap'
  }
}

const ICONS = {
  draft: IconPencil,
  issued: IconWritingSign,
  signing: IconSignature,
  complete: IconCircleCheck,
} as const

/** The state of a commitment as an icon and a word, and whether a revision is being drafted. */
export function StateMark(shown: Shown) {
  const Icon = ICONS[shown.state]
  return (
    <Group gap="md" wrap="wrap">
      <Group gap={6} wrap="nowrap" c={shown.state === 'complete' ? 'var(--ikrar-success-text)' : 'inherit'}>
        <Icon size={16} aria-hidden />
        <Text component="span" className="tabular">
          {stateWord(shown)}
        </Text>
      </Group>
      {shown.isRevising && (
        <Group gap={6} wrap="nowrap">
          <IconStack2 size={16} aria-hidden />
          <Text component="span">Revisi {shown.revision + 1} sedang disusun</Text>
        </Group>
      )}
    </Group>
  )
}

import { Group, Text } from '@mantine/core'
import { IconCircleCheck, IconHistory, IconSignature, IconWritingSign } from '@tabler/icons-react'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { signingState } from '#shared/documents/signing-state.ts'
import { countWords } from './kinds.ts'

type Shown = Pick<IssuedDocument, 'kind' | 'state' | 'progress' | 'hasCompleteScan'>

function wordOf(document: Shown): string {
  const { state, progress } = document
  if (state === 'replaced') return 'Diganti revisi baru'
  if (signingState(document) === 'complete') return 'Lengkap'
  if (progress.done === 0 && progress.refused === 0) return 'Terbit'
  return `Ditandatangani ${countWords(progress)}`
}

/** The state of an issued document as an icon and a word. */
export function DocumentMark({ document }: { document: Shown }) {
  const word = wordOf(document)
  const Icon =
    document.state === 'replaced'
      ? IconHistory
      : word === 'Lengkap'
        ? IconCircleCheck
        : word === 'Terbit'
          ? IconWritingSign
          : IconSignature
  return (
    <Group gap={6} wrap="nowrap" c={word === 'Lengkap' ? 'var(--ikrar-success-text)' : 'inherit'}>
      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
      <Text component="span" className="tabular">
        {word}
      </Text>
    </Group>
  )
}

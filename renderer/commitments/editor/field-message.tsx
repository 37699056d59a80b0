import { Group, Text, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Finding } from '#shared/commitments/model.ts'

interface FieldMessageProps {
  finding: Finding
  /** A button that mends it. */
  action?: ReactNode
}

/** What a check found, at the field it belongs to. */
export function FieldMessage({ finding, action }: FieldMessageProps) {
  const isError = finding.severity === 'error'
  const Icon = isError ? IconAlertTriangle : IconInfoCircle
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon
        size={16}
        aria-hidden
        color={isError ? 'var(--mantine-color-error)' : 'var(--ikrar-warning-text)'}
        style={{ flex: 'none', marginTop: 2 }}
      />
      <Text size="xs" c={isError ? 'var(--mantine-color-error)' : 'var(--ikrar-warning-text)'}>
        <VisuallyHidden>{isError ? 'Harus diperbaiki: ' : 'Perlu dilihat: '}</VisuallyHidden>
        {finding.message}
      </Text>
      {action}
    </Group>
  )
}

import { Text } from '@mantine/core'
import type { Subject } from '#shared/audit/model.ts'
import { TextLink } from '../ui/links.tsx'

/** The name of a thing as a link to its place; plain words for what has none. */
export function SubjectLink({ subject, children }: { subject: Subject | null; children: string }) {
  switch (subject?.kind) {
    case 'person':
      return (
        <TextLink to="/orang/$id" params={{ id: subject.id }}>
          {children}
        </TextLink>
      )
    case 'position':
      return (
        <TextLink to="/orang" search={{ tampilan: 'jabatan', id: subject.id }}>
          {children}
        </TextLink>
      )
    case 'agency':
      return (
        <TextLink to="/orang" search={{ tampilan: 'opd', id: subject.id }}>
          {children}
        </TextLink>
      )
    case 'meeting':
      return (
        <TextLink to="/kegiatan/$id" params={{ id: subject.id }}>
          {children}
        </TextLink>
      )
    case 'commitment':
      return (
        <TextLink to="/komitmen/$id" params={{ id: subject.id }}>
          {children}
        </TextLink>
      )
    case 'document':
      return (
        <TextLink to="/naskah/$id" params={{ id: subject.id }}>
          {children}
        </TextLink>
      )
    default:
      return <Text>{children}</Text>
  }
}

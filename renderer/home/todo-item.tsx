import { Text } from '@mantine/core'
import {
  IconCalendarEvent,
  IconChecklist,
  IconFileAlert,
  IconHash,
  IconScan,
  IconSignature,
  IconUserOff,
} from '@tabler/icons-react'
import type { Todo } from '#shared/home/contract.ts'
import { TextLink } from '../ui/links.tsx'
import classes from './home.module.css'
import { todoSentence } from './todo-sentence.ts'

const ICONS = {
  meeting: IconCalendarEvent,
  draft: IconFileAlert,
  signing: IconSignature,
  scan: IconScan,
  number: IconHash,
  actionItem: IconChecklist,
  moreActionItems: IconChecklist,
  vacancy: IconUserOff,
} as const

function TodoLink({ todo, children }: { todo: Todo; children: string }) {
  switch (todo.kind) {
    case 'meeting':
      return (
        <TextLink to="/kegiatan/$id" params={{ id: todo.id }}>
          {children}
        </TextLink>
      )
    case 'actionItem':
      return (
        <TextLink to="/kegiatan/$id/tindak-lanjut" params={{ id: todo.meetingId }} hash={todo.id}>
          {children}
        </TextLink>
      )
    case 'moreActionItems':
      return <TextLink to="/kegiatan/tindak-lanjut">{children}</TextLink>
    case 'draft':
      return (
        <TextLink to="/komitmen/$id" params={{ id: todo.id }}>
          {children}
        </TextLink>
      )
    case 'signing':
    case 'scan':
    case 'number':
      return (
        <TextLink to="/naskah/$id" params={{ id: todo.id }}>
          {children}
        </TextLink>
      )
    case 'vacancy':
      return (
        <TextLink to="/orang" search={{ tampilan: 'jabatan' }}>
          {children}
        </TextLink>
      )
  }
}

/** One thing to do: a link to the very place, and what is missing there. */
export function TodoItem({ todo, today }: { todo: Todo; today: string }) {
  const { thing, sentence } = todoSentence(todo, today)
  const Icon = ICONS[todo.kind]
  return (
    <li className={classes.todo}>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <TodoLink todo={todo}>{thing}</TodoLink>
        <Text c="dimmed">{sentence}</Text>
      </div>
    </li>
  )
}

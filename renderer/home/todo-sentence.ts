import { dateWithWeekday, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Todo } from '#shared/home/contract.ts'

/** What a todo says: the thing it is about, and what is to be done with it. */
export interface TodoSentence {
  thing: string
  sentence: string
}

type MeetingTodo = Extract<Todo, { kind: 'meeting' }>

const MISSING: Record<MeetingTodo['missing'][number], string> = {
  days: 'tanggal',
  place: 'tempat',
  chair: 'pimpinan',
  participants: 'peserta',
  invitation: 'undangan yang terbit',
  commitment: 'komitmen',
}

/** `a`, `a dan b`, `a, b, dan c` */
export function listed(words: readonly string[]): string {
  if (words.length < 3) return words.join(' dan ')
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`
}

const DAY = 86_400_000

/** `hari ini`, `besok`, `3 hari lagi`, `kemarin`, `3 hari lalu` */
export function daysAway(date: IsoDate, today: IsoDate): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY)
  if (days === 0) return 'hari ini'
  if (days === 1) return 'besok'
  if (days === -1) return 'kemarin'
  return days > 0 ? `${days} hari lagi` : `${-days} hari lalu`
}

function meetingSentence({ date, missing }: MeetingTodo, today: IsoDate): string {
  const when = date === null ? '' : `${dateWithWeekday(date)}, ${daysAway(date, today)}. `
  const what =
    missing.length === 0 ? 'Semua sudah siap.' : `Belum ada ${listed(missing.map((each) => MISSING[each]))}.`
  return when + what
}

/** Turns a todo into words. */
export function todoSentence(todo: Todo, today: IsoDate): TodoSentence {
  switch (todo.kind) {
    case 'meeting':
      return { thing: todo.title, sentence: meetingSentence(todo, today) }
    case 'draft': {
      const begun = todo.isRevision ? 'Revisinya belum terbit' : 'Masih konsep'
      return {
        thing: todo.title,
        sentence:
          todo.errors === 0
            ? `${begun} dan siap diterbitkan.`
            : `${begun}; ${todo.errors} hal harus diperbaiki sebelum terbit.`,
      }
    }
    case 'signing': {
      const { done, total, refused } = todo.progress
      const declined = refused === 0 ? '' : `, ${refused} menolak`
      return {
        thing: todo.title,
        sentence: `Sudah ditandatangani ${done} dari ${total}${declined}; terbit ${longDate(todo.issuedOn)}, ${daysAway(todo.issuedOn, today)}.`,
      }
    }
    case 'scan':
      return { thing: todo.title, sentence: 'Pindaian lembar bertanda tangan belum diarsipkan.' }
    case 'number':
      return { thing: todo.title, sentence: 'Sudah terbit, nomor suratnya belum dicatat.' }
    case 'actionItem': {
      const due = todo.dueOn < today ? 'Terlambat: batas waktunya' : 'Batas waktu'
      const owner = todo.owner === '' ? 'Belum ada penanggung jawab.' : `Penanggung jawab ${todo.owner}.`
      return {
        thing: todo.title.trim() || 'Tindak lanjut tanpa uraian',
        sentence: `${due} ${longDate(todo.dueOn)}, ${daysAway(todo.dueOn, today)}. ${owner}`,
      }
    }
    case 'moreActionItems':
      return {
        thing: `${todo.count} tindak lanjut lain`,
        sentence: 'Juga terlambat atau segera jatuh tempo.',
      }
    case 'vacancy':
      return {
        thing: `${todo.count} jabatan kosong`,
        sentence: 'Tidak ada pejabat yang tercatat untuk hari ini.',
      }
  }
}

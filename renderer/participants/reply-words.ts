import type { Reply } from '#shared/participants/model.ts'

/** Answers as they are chosen on screen. */
export const REPLIES: readonly { state: Reply['state']; name: string }[] = [
  { state: 'waiting', name: 'Belum menjawab' },
  { state: 'coming', name: 'Hadir' },
  { state: 'represented', name: 'Diwakilkan' },
  { state: 'excused', name: 'Berhalangan' },
]

/** An answer of which nothing more is known. */
export function replyOf(state: Reply['state']): Reply {
  switch (state) {
    case 'represented':
      return { state, by: null }
    case 'excused':
      return { state, reason: '' }
    case 'waiting':
    case 'coming':
      return { state }
  }
}

/** `72 peserta: 40 hadir, 3 diwakilkan, 2 berhalangan, 27 belum menjawab` */
export function replyCounts(participants: readonly { reply: Reply }[]): string {
  const counts = Map.groupBy(participants, ({ reply }) => reply.state)
  const words = [...REPLIES.slice(1), ...REPLIES.slice(0, 1)].flatMap(({ state, name }) => {
    const count = counts.get(state)?.length ?? 0
    return count === 0 ? [] : [`${count} ${name.toLowerCase()}`]
  })
  return `${participants.length} peserta: ${words.join(', ')}`
}

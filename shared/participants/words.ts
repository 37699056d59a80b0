import type { ParticipantRole, Reply } from './model.ts'

/** Roles as they stand on screen and paper, in the order of the choices. */
export const PARTICIPANT_ROLES: readonly { role: ParticipantRole; name: string }[] = [
  { role: 'peserta', name: 'Peserta' },
  { role: 'narasumber', name: 'Narasumber' },
  { role: 'moderator', name: 'Moderator' },
  { role: 'panitia', name: 'Panitia' },
  { role: 'undangan', name: 'Undangan' },
]

export function roleName(role: ParticipantRole): string {
  return PARTICIPANT_ROLES.find((each) => each.role === role)?.name ?? role
}

/**
 * `belum menjawab`, `hadir`, `diwakilkan kepada Budi Santoso`, `berhalangan: dinas luar`
 * @param representative name of who comes instead; empty when it is not known
 */
export function replyWords(reply: Reply, representative: string): string {
  switch (reply.state) {
    case 'waiting':
      return 'belum menjawab'
    case 'coming':
      return 'hadir'
    case 'represented':
      return representative === '' ? 'diwakilkan' : `diwakilkan kepada ${representative}`
    case 'excused':
      return reply.reason === '' ? 'berhalangan' : `berhalangan: ${reply.reason}`
  }
}

import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { Speaker } from '#shared/meetings/model.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import type { DirectoryIndex } from '../../people/directory-index.ts'

/** Roles of those who speak, in the order of the choices. */
export const SPEAKER_ROLES: readonly { role: Speaker['role']; name: string }[] = [
  { role: 'narasumber', name: 'Narasumber' },
  { role: 'moderator', name: 'Moderator' },
  { role: 'petugas', name: 'Petugas' },
]

function whoWords(who: PersonReference, index: DirectoryIndex, day: IsoDate): string {
  switch (who.kind) {
    case 'guest':
      return fullName(who)
    case 'person': {
      const person = index.personById.get(who.personId)
      return person ? fullName(person) : 'orang yang sudah dihapus'
    }
    case 'position': {
      const holder = index.holder(who.positionId, day)
      if (holder) return fullName(holder.person)
      return `${index.positionById.get(who.positionId)?.title ?? 'jabatan yang sudah dihapus'} (kosong)`
    }
  }
}

/** `narasumber Fitrah Rachmat Kautsar` */
export function speakerWords({ role, who }: Speaker, index: DirectoryIndex, day: IsoDate): string {
  return `${role} ${whoWords(who, index, day)}`
}

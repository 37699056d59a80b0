import { useMutation } from '@tanstack/react-query'
import type { ParticipantInput, ParticipantSource } from '#shared/participants/model.ts'
import { client } from '../client.ts'
import type { AddProps } from './add-props.ts'

/** Adds people who are named, or all that a source holds. */
export function useAdding({ meeting, role, onAdded }: Pick<AddProps, 'meeting' | 'role' | 'onAdded'>) {
  const meetingId = meeting.id
  const adding = useMutation({
    meta: { quiet: true },
    mutationFn: (what: { source: ParticipantSource } | { named: ParticipantInput[] }) =>
      'source' in what
        ? client.participants.addFrom({ meetingId, role, source: what.source })
        : client.participants.add({ meetingId, participants: what.named }),
    onSuccess: onAdded,
  })
  return {
    addFrom: (source: ParticipantSource) => adding.mutate({ source }),
    add: (whos: readonly ParticipantInput['who'][]) =>
      adding.mutate({
        named: whos.map((who) => ({ who, role, reply: { state: 'waiting' }, note: '' })),
      }),
    isAdding: adding.isPending,
    error: adding.error,
  }
}

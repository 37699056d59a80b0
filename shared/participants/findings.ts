import type { ListedParticipant, ParticipantFinding } from './model.ts'

/** What looks wrong in a list of participants; the clerk decides. */
export function participantFindings(participants: readonly ListedParticipant[]): ParticipantFinding[] {
  const findings: ParticipantFinding[] = []
  const seen = new Map<string, ListedParticipant>()
  for (const each of participants) {
    const { id: participantId, named, reply } = each
    if (named.name === '')
      findings.push({
        rule: 'vacant',
        participantId,
        message: `${named.position} kosong pada hari kegiatan.`,
      })
    if (reply.state === 'represented' && reply.by === null)
      findings.push({
        rule: 'representative-missing',
        participantId,
        message: `${named.name === '' ? named.position : named.name} diwakilkan, tetapi belum disebut kepada siapa.`,
      })
    if (named.personId === null) continue
    const first = seen.get(named.personId)
    if (first === undefined) seen.set(named.personId, each)
    else
      findings.push({
        rule: 'person-twice',
        participantId,
        message: `${named.name} sudah ada di daftar ini dengan nomor ${first.number}.`,
      })
  }
  return findings
}

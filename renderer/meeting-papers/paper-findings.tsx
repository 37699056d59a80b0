import { Anchor } from '@mantine/core'
import type { PaperFinding } from '#shared/meeting-papers/model.ts'
import { TextLink } from '../ui/links.tsx'
import classes from './meeting-papers.module.css'

interface PaperFindingsProps {
  findings: readonly PaperFinding[]
  meetingId: string
  /** Goes to an option of the paper that is open. */
  onGoTo: (option: string) => void
}

const PLACES = {
  summary: { to: '/kegiatan/$id', label: 'Buka Ringkasan' },
  participants: { to: '/kegiatan/$id/peserta', label: 'Buka Peserta & Undangan' },
  attendance: { to: '/kegiatan/$id/kehadiran', label: 'Buka Kehadiran' },
  minutes: { to: '/kegiatan/$id/notula', label: 'Buka Notula' },
  'action-items': { to: '/kegiatan/$id/tindak-lanjut', label: 'Buka Tindak Lanjut' },
} as const

/** What was found wrong with a paper, each with the way to where it is mended. */
export function PaperFindings({ findings, meetingId, onGoTo }: PaperFindingsProps) {
  return (
    <ul className={classes.findings}>
      {findings.map(({ rule, message, step, field }) => (
        <li key={`${rule} ${message}`}>
          {message}{' '}
          {step !== 'paper' ? (
            <TextLink to={PLACES[step].to} params={{ id: meetingId }}>
              {PLACES[step].label}
            </TextLink>
          ) : (
            field !== null && (
              <Anchor component="button" type="button" onClick={() => onGoTo(field)}>
                Ke isiannya
              </Anchor>
            )
          )}
        </li>
      ))}
    </ul>
  )
}

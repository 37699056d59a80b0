import { Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { AttendanceMark } from '#shared/attendance/model.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import classes from './attendance.module.css'
import type { Answer } from './door-words.ts'

const ICONS = { new: IconCheck, again: IconInfoCircle, failed: IconAlertTriangle }

interface DoorAnswerProps {
  answer: Answer | null
  /** Records the other of the two instead. */
  onOther: (participantId: string, mark: AttendanceMark) => void
}

/** The last answer, and the way to the other one: F2. */
export function DoorAnswer({ answer, onOther }: DoorAnswerProps) {
  const other = answer?.other ?? null
  const change = () => other !== null && onOther(other.participantId, other.mark)
  useShortcuts(
    other === null
      ? []
      : [
          {
            keys: 'F2',
            label: `${other.label}, bukan yang tercatat`,
            run: change,
            inFields: true,
            inDialogs: false,
          },
        ],
  )
  const Icon = answer === null ? null : ICONS[answer.kind]
  return (
    <>
      <div aria-live="assertive" className={clsx(classes.answer, answer !== null && classes[answer.kind])}>
        {answer !== null && Icon !== null ? (
          <>
            <Icon size={24} aria-hidden className={classes.answerIcon} />
            <div>
              <Text className={classes.answerWords}>{answer.words}</Text>
              <Text size="xs">{answer.detail}</Text>
            </div>
          </>
        ) : (
          <Text c="dimmed">Jawabannya tampil di sini.</Text>
        )}
      </div>
      {other !== null && (
        <Button variant="default" className={classes.other} aria-keyshortcuts="F2" onClick={change}>
          {other.label} (F2)
        </Button>
      )}
    </>
  )
}

import { Text, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './finding-notes.module.css'

interface FindingNotesProps {
  findings: readonly { message: string }[]
}

/** What looks wrong, at the field that it is about; nothing is refused by it. */
export function FindingNotes({ findings }: FindingNotesProps) {
  return (
    <div aria-live="polite">
      {findings.length > 0 && (
        <ul className={classes.list}>
          {findings.map(({ message }) => (
            <li key={message} className={classes.note}>
              <IconAlertTriangle size={16} aria-hidden />
              <Text size="xs">
                <VisuallyHidden>Perlu dilihat: </VisuallyHidden>
                {message}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

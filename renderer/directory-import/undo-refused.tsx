import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './directory-import.module.css'
import type { UndoRefusal } from './use-undo-import.ts'

/** Reasons that are named; the rest is counted. */
const NAMED = 8

/** Why an import cannot be taken back as a whole. */
export function UndoRefused({ refusal }: { refusal: UndoRefusal }) {
  const { words, reasons } = refusal
  return (
    <Alert
      role="alert"
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title="Impor tetap seperti adanya"
    >
      <Text>{words}</Text>
      {reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.slice(0, NAMED).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {reasons.length > NAMED && <li>dan {reasons.length - NAMED} lagi</li>}
        </ul>
      )}
    </Alert>
  )
}

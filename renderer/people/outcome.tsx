import { Stack, Text } from '@mantine/core'
import classes from './people.module.css'

/** Says before it is done what will happen. */
export function Outcome({ lines }: { lines: readonly string[] }) {
  return (
    <Stack gap="xs" component="section" aria-label="Yang akan terjadi" className={classes.outcome}>
      <Text fw={600} size="sm">
        Yang akan terjadi
      </Text>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Stack>
  )
}

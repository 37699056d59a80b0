import { Group, Text } from '@mantine/core'
import classes from './brand.module.css'

/** Our mark, a pen stroke that becomes a tick, with the name. The stroke is that of `build/icons/ikrar.svg`. */
export function Brand() {
  return (
    <Group gap="sm" wrap="nowrap">
      <svg width="24" height="24" viewBox="0 0 64 64" aria-hidden>
        <rect width="64" height="64" rx="14" className={classes.ground} />
        <path
          className={classes.stroke}
          d="M9.5 41.5 C13 35.5 18.5 34.5 21.5 38.5 C23 40.5 24.2 42.8 25.4 45 C31.5 31.5 41 20.5 55.5 11.5 C45.5 22.5 36.5 35.5 30 51.6 C28.9 54.3 25.3 54.6 23.8 52 C22 48.9 20.6 45.6 18.7 43 C16.6 40.2 13.3 39.6 9.5 41.5 Z"
        />
      </svg>
      <Text fw={600} component="span">
        Ikrar
      </Text>
    </Group>
  )
}

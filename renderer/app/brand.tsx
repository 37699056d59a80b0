import { Group, Text } from '@mantine/core'
import classes from './brand.module.css'

/** Our mark, a pen stroke that becomes a tick, with the name. */
export function Brand() {
  return (
    <Group gap="sm" wrap="nowrap">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden className={classes.mark}>
        <path d="M2.5 12.5c1.6-1.2 2.9-.6 3.7 1.2l1.3 2.8C9.600 10.500 12.700 6.200 17.500 3" />
      </svg>
      <Text fw={600} component="span">
        Ikrar
      </Text>
    </Group>
  )
}

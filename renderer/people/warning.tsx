import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './people.module.css'

/** Something that the clerk should look at; nothing is refused by it. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <div className={classes.warning} aria-live="polite">
      <IconAlertTriangle size={16} aria-hidden />
      <div>{children}</div>
    </div>
  )
}

import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  icon: ReactNode
  /** What is not here yet. */
  title: string
  /** What this place is for. */
  text: string
  /** The one button that starts. */
  action?: ReactNode
}

/** An empty screen: what it is for, and the button that starts. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <Stack gap="sm" className={classes.empty}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" className={classes.text}>
        {text}
      </Text>
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  )
}

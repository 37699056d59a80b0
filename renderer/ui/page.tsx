import { Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useEffect, type ReactNode } from 'react'
import { TextLink } from './links.tsx'
import classes from './page.module.css'

interface PageProps {
  /** Says the thing, not the kind of screen. */
  title: string
  /** The end of a title that keeps to one line: it stays readable when what is before it is too long. */
  tail?: string | undefined
  /** A line of facts under the title. */
  subtitle?: ReactNode
  /** Way back to the list this belongs to. */
  back?: { to: string; label: string }
  /** State badges beside the title. */
  beside?: ReactNode
  /** Buttons at the right; at most one of them primary. */
  actions?: ReactNode
  /** The page fills the window and scrolls inside itself, as tables and editors do. */
  fills?: boolean
  children: ReactNode
}

/** The frame of every page: title, facts, actions, content. */
export function Page({ title, tail, subtitle, back, beside, actions, fills = false, children }: PageProps) {
  const whole = tail === undefined ? title : `${title}, ${tail}`
  useEffect(() => {
    document.title = `${whole} - Ikrar`
  }, [whole])
  return (
    <div className={clsx(classes.page, fills && classes.fills)}>
      <header className={classes.header}>
        <Stack gap={0} className={classes.titles}>
          {back && (
            <TextLink to={back.to} size="xs" className={classes.back}>
              <IconArrowLeft size={14} aria-hidden /> {back.label}
            </TextLink>
          )}
          <Group gap="sm" wrap={fills || tail !== undefined ? 'nowrap' : 'wrap'}>
            <Title
              order={1}
              tabIndex={-1}
              id="page-title"
              className={clsx(tail !== undefined && classes.tailed)}
              {...(fills || tail !== undefined ? { title: whole } : {})}
            >
              {tail === undefined ? (
                title
              ) : (
                <>
                  <span className={classes.beforeTail}>{title},</span> <span>{tail}</span>
                </>
              )}
            </Title>
            {beside}
          </Group>
          {subtitle && (
            <Text c="dimmed" component="div">
              {subtitle}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="sm">{actions}</Group>}
      </header>
      {children}
    </div>
  )
}

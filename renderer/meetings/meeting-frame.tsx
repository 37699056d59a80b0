import { Group, Tabs } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import type { Meeting } from '#shared/meetings/model.ts'
import { daysWords } from '#shared/meetings/sessions.ts'
import { api, client } from '../client.ts'
import { DraftSaveNote } from '../ui/draft-save-note.tsx'
import { showError } from '../ui/errors.tsx'
import { Page } from '../ui/page.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import { UnsavedGuard } from '../ui/unsaved-guard.tsx'
import { inputOf } from './meeting-draft.ts'
import classes from './meeting-frame.module.css'
import { MeetingMenu } from './meeting-menu.tsx'
import { fillsWindow, MEETING_STEPS, stepOf } from './meeting-steps.ts'
import { hoursWords } from './meeting-words.ts'
import { MeetingWorkspaceContext, useMeetingDraft } from './meeting-workspace.ts'

/** What stands around every step of a meeting: its name and day, what was saved, and the tabs. */
export function MeetingFrame({ meeting }: { meeting: Meeting }) {
  const { office } = useProgramStatus()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const draft = useMeetingDraft(meeting)
  const { id } = meeting
  const step = stepOf(useLocation({ select: ({ pathname }) => pathname }))
  const { title, place } = draft.value
  const { sessions } = inputOf(draft.value)
  const where = [hoursWords({ sessions }, office.timeZone), place].filter((part) => part !== '').join(', ')

  const go = (to: (typeof MEETING_STEPS)[number]['to']) => void navigate({ to, params: { id } })
  useShortcuts(
    MEETING_STEPS.map(({ label, to }, index) => ({
      keys: `Alt+${index + 1}`,
      label: `Langkah ${label}`,
      run: () => go(to),
      inDialogs: false,
    })),
  )
  const reload = async () => {
    const stored = await client.meetings.get({ id })
    queryClient.setQueryData(api.meetings.get.queryKey({ input: { id } }), stored)
    draft.load(stored)
  }
  return (
    <MeetingWorkspaceContext value={{ meeting, draft }}>
      <Page
        title={title.trim() || 'Kegiatan tanpa nama'}
        tail={daysWords({ sessions }) || undefined}
        subtitle={
          <Group gap="md" className={classes.facts}>
            {where !== '' && (
              <span className={classes.where} title={where}>
                {where}
              </span>
            )}
            <DraftSaveNote
              noun="Kegiatan"
              state={draft.saving}
              onRetry={() => void draft.flush()}
              onKeepMine={draft.keepMine}
              onReload={() => void reload().catch(showError)}
            />
          </Group>
        }
        back={{ to: '/kegiatan', label: 'Kegiatan' }}
        fills={fillsWindow(step)}
        actions={<MeetingMenu meeting={meeting} draft={draft} />}
      >
        <Tabs
          value={step}
          // Going with the arrows only moves along the tabs: a step is opened by Enter or space.
          activateTabWithKeyboard={false}
          className={clsx(fillsWindow(step) && classes.filling)}
          onChange={(next) => {
            const found = MEETING_STEPS.find((each) => each.step === next)
            if (found) go(found.to)
          }}
        >
          <Tabs.List aria-label="Langkah kegiatan" className={classes.steps}>
            {MEETING_STEPS.map(({ step: value, label }) => (
              <Tabs.Tab key={value} value={value}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={step} className={classes.panel}>
            <Outlet />
          </Tabs.Panel>
        </Tabs>
        <UnsavedGuard draft={draft} noun="Kegiatan" />
      </Page>
    </MeetingWorkspaceContext>
  )
}

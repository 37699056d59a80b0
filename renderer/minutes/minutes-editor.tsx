import { ActionIcon, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBlockquote, IconFileText, IconHistory } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { memo, useCallback, type ReactNode } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Minutes, Phrase } from '#shared/minutes/model.ts'
import { richTextOf, type RichText } from '#shared/minutes/rich-text.ts'
import { ActionItemList } from '../action-items/action-item-list.tsx'
import { client } from '../client.ts'
import { DraftSaveNote } from '../ui/draft-save-note.tsx'
import { showError } from '../ui/errors.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { useShortcuts } from '../ui/shortcuts.ts'
import { UnsavedGuard } from '../ui/unsaved-guard.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { DiscussionsSection } from './discussions-section.tsx'
import { FactsSection } from './facts-section.tsx'
import classes from './minutes.module.css'
import { Outline, writtenParts } from './outline.tsx'
import { PhotosSection } from '../materials/photos-section.tsx'
import { PhrasesDialog } from './phrases-dialog.tsx'
import { RevisionsSheet } from './revisions-sheet.tsx'
import { ActiveEditorProvider, useActiveEditor, writeIn } from './rich-text/active-editor.tsx'
import { RichTextField } from './rich-text/rich-text-field.tsx'
import { Toolbar } from './rich-text/toolbar.tsx'
import { useMinutesDraft, type EditMinutes, type MinutesSaver } from './use-minutes-draft.ts'

interface MinutesEditorProps {
  meeting: Meeting
  minutes: Minutes
}

interface PartProps {
  id: string
  title: string
  children: ReactNode
}

/** A part of the minutes under its heading, to which the outline leads. */
function Part({ id, title, children }: PartProps) {
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} id={id} tabIndex={-1} className={classes.partTitle}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}

type TextPart = 'opening' | 'conclusions' | 'closing'

interface TextFieldProps {
  part: TextPart
  label: string
  initial: RichText
  edit: EditMinutes
}

const TextField = memo(function TextField({ part, label, initial, edit }: TextFieldProps) {
  const write = useCallback((text: RichText) => edit((before) => ({ ...before, [part]: text })), [edit, part])
  return <RichTextField id={`minutes-${part}`} label={label} initial={initial} onChange={write} />
})

const ActionItemsPart = memo(function ActionItemsPart({ meeting }: { meeting: Meeting }) {
  return <ActionItemList meeting={meeting} empty={<Text c="dimmed">Belum ada tindak lanjut.</Text>} />
})

/** The bar that stays in sight: tools, phrases, whether all is saved. */
const Bar = memo(function Bar({ saver, meetingId }: { saver: MinutesSaver; meetingId: string }) {
  const { editor } = useActiveEditor()
  const [hasPhrases, phrases] = useDisclosure(false)
  const [hasRevisions, revisions] = useDisclosure(false)
  const navigate = useNavigate()
  useShortcuts([
    { keys: 'Alt+K', label: 'Sisipkan kalimat siap pakai', run: phrases.open },
    {
      keys: 'Ctrl+P',
      label: 'Ke naskah notula',
      run: () =>
        void navigate({ to: '/kegiatan/$id/naskah/$paper', params: { id: meetingId, paper: 'minutes' } }),
    },
  ])

  const selected =
    editor === null || !hasPhrases
      ? ''
      : editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, '\n').trim()
  const insert = ({ text }: Phrase) => {
    phrases.close()
    const { content } = richTextOf(text)
    const inline = content.length === 1 ? { type: 'text', text } : content
    // After the dialog has given the focus back.
    setTimeout(() => {
      if (editor !== null) writeIn(editor).insertContent(inline).run()
    }, 0)
  }
  return (
    <div className={classes.bar}>
      <Toolbar>
        <Tooltip label="Sisipkan kalimat siap pakai (Alt+K)">
          <ActionIcon variant="subtle" color="gray" aria-label="Kalimat siap pakai" onClick={phrases.open}>
            <IconBlockquote size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Toolbar>
      <Group gap="sm" className={classes.saving}>
        <div className={classes.note}>
          <DraftSaveNote
            noun="Notula"
            state={saver.saving}
            onRetry={() => void saver.flush()}
            onKeepMine={saver.keepMine}
            onReload={() => void client.minutes.get({ meetingId }).then(saver.load, showError)}
          />
        </div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={revisions.open}
        >
          Revisi
        </Button>
        <ButtonLink
          to="/kegiatan/$id/naskah/$paper"
          params={{ id: meetingId, paper: 'minutes' }}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconFileText size={16} aria-hidden />}
        >
          Naskah
        </ButtonLink>
      </Group>
      {hasPhrases && (
        <PhrasesDialog
          selected={selected}
          onInsert={editor === null ? null : insert}
          onClose={phrases.close}
        />
      )}
      {hasRevisions && <RevisionsSheet meetingId={meetingId} saver={saver} onClose={revisions.close} />}
    </div>
  )
})

/** The minutes of a meeting, part by part as they stand on paper (domain.md section 4). */
export function MinutesEditor({ meeting, minutes }: MinutesEditorProps) {
  const { content, edit, saver, readings } = useMinutesDraft(minutes)
  return (
    <ActiveEditorProvider>
      <div className={classes.layout}>
        <div className={classes.writing}>
          <FactsSection
            meeting={meeting}
            subject={content.subject}
            invitation={content.invitation}
            chair={content.chair}
            noteTaker={content.noteTaker}
            participants={content.participants}
            edit={edit}
          />
          <Bar saver={saver} meetingId={meeting.id} />
          <Part id="bagian-pembukaan" title="Pembukaan">
            <TextField
              key={readings}
              part="opening"
              label="Pembukaan"
              initial={content.opening}
              edit={edit}
            />
          </Part>
          <Part id="bagian-pembahasan" title="Pembahasan">
            <DiscussionsSection
              key={readings}
              discussions={content.discussions}
              agenda={meeting.agenda}
              edit={edit}
            />
          </Part>
          <Part id="bagian-kesimpulan" title="Kesimpulan">
            <TextField
              key={readings}
              part="conclusions"
              label="Kesimpulan"
              initial={content.conclusions}
              edit={edit}
            />
          </Part>
          <Part id="bagian-keputusan" title="Keputusan">
            <DecisionsSection decisions={content.decisions} edit={edit} />
          </Part>
          <Part id="bagian-tindak-lanjut" title="Tindak lanjut">
            <ActionItemsPart meeting={meeting} />
          </Part>
          <Part id="bagian-penutup" title="Penutup">
            <TextField key={readings} part="closing" label="Penutup" initial={content.closing} edit={edit} />
          </Part>
          <Part id="bagian-foto" title="Foto">
            <PhotosSection meetingId={meeting.id} />
          </Part>
        </div>
        <Outline meetingId={meeting.id} written={writtenParts(content)} />
      </div>
      <UnsavedGuard draft={saver} noun="Notula" />
    </ActiveEditorProvider>
  )
}

import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPrinter } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { checkCommitment } from '#shared/commitments/checks.ts'
import type { Commitment, CommitmentPaper, Finding } from '#shared/commitments/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Directory } from '#shared/people/model.ts'
import { api, client } from '../../client.ts'
import { DraftSaveNote } from '../../ui/draft-save-note.tsx'
import { showError } from '../../ui/errors.tsx'
import { Page } from '../../ui/page.tsx'
import { usePrint } from '../../ui/print/use-print.tsx'
import { useProgramStatus } from '../../ui/program-status.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { Split } from '../../ui/split.tsx'
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx'
import { useKept } from '../../ui/use-kept.ts'
import { indexOf, seatOf } from '../seats.ts'
import { StateMark } from '../state-mark.tsx'
import { useDraft } from '../use-draft.ts'
import { usePreview } from '../use-preview.ts'
import { Closing } from './closing-section.tsx'
import { EditorMenu } from './editor-menu.tsx'
import { goToField } from './field-ids.ts'
import { FormDialog } from './form-dialog.tsx'
import { IssueCommitment } from './issue-commitment.tsx'
import { PaperSection } from './paper-section.tsx'
import { PointsSection } from './points-section.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { SignatoriesSection } from './signatories-section.tsx'
import { Opening } from './text-section.tsx'
import classes from './editor.module.css'

interface EditorProps {
  commitment: Commitment
  directory: Directory
  /** When the directory was read. */
  directoryStamp: number
  meetings: readonly Meeting[]
}

type Open = { kind: 'issue' } | { kind: 'replace'; id: string } | { kind: 'form'; id: string }

/** The field says so itself; before the sheet is issued it must be said again, because the sheet would carry the date from before. */
const UNREADABLE_DATE: Finding = {
  severity: 'error',
  rule: 'date-missing',
  message: 'Tanggal yang diketik tidak ada di kalender, jadi belum masuk ke lembar.',
  field: 'date',
  itemId: null,
}

/** The draft of a commitment: its text and people at the left, the real page at the right. */
export function Editor({ commitment, directory, directoryStamp, meetings }: EditorProps) {
  const { office, today } = useProgramStatus()
  const draft = useDraft(commitment)
  const { content, meetingId } = draft.value
  const { edit, closeGroup } = draft
  const [paper, setPaper] = useState<CommitmentPaper>('commitment')
  const [open, setOpen] = useState<Open | null>(null)
  const [hasUnreadableDate, setHasUnreadableDate] = useState(false)
  const { print, isPrinting } = usePrint()

  const index = useMemo(() => indexOf(directory), [directory])
  const ranks = useMemo(() => new Map(directory.positions.map((each) => [each.id, each])), [directory])
  const date = content.date ?? today
  const taken = useMemo(
    () => new Set([...content.signatories, ...content.acknowledging].map((each) => each.positionId)),
    [content.signatories, content.acknowledging],
  )

  // Checks and pages follow the typing; they never hold it up.
  const settled = useDeferredValue(draft.value)
  const found = useMemo(
    () =>
      checkCommitment({
        content: settled.content,
        directory,
        office,
        meeting: meetings.find((each) => each.id === settled.meetingId) ?? null,
        today,
      }),
    [settled, directory, office, meetings, today],
  )
  const findings = useKept(found)
  const toIssue = hasUnreadableDate ? [UNREADABLE_DATE, ...findings] : findings
  const preview = usePreview(commitment.id, settled.content, paper, directoryStamp)
  const printPreview = () => print(client.commitments.preview({ id: commitment.id, content, paper }))

  useShortcuts([
    { keys: 'Ctrl+Z', label: 'Urungkan perubahan konsep', run: draft.undo, inDialogs: false },
    { keys: 'Ctrl+Shift+Z', label: 'Ulangi perubahan konsep', run: draft.redo, inDialogs: false },
    { keys: 'Ctrl+Y', label: 'Ulangi perubahan konsep', run: draft.redo, inDialogs: false },
    { keys: 'Ctrl+P', label: 'Cetak konsep', run: printPreview },
  ])

  const onReplace = useCallback((id: string) => setOpen({ kind: 'replace', id }), [])
  const onForm = useCallback((id: string) => setOpen({ kind: 'form', id }), [])
  const queryClient = useQueryClient()
  /** Shows it as the store has it. @param options `keepsOwn`: a draft that no other window changed keeps its undo steps */
  const reload = async ({ keepsOwn = false } = {}) => {
    const stored = await client.commitments.get({ id: commitment.id })
    if (!keepsOwn || stored.version !== draft.version()) draft.load(stored)
    // It may have been issued meanwhile: the page then shows the sheet.
    queryClient.setQueryData(api.commitments.get.queryKey({ input: { id: commitment.id } }), stored)
  }
  const goTo = (finding: Finding) => {
    // The dialog is gone before the field takes the focus, which it then keeps.
    flushSync(() => setOpen(null))
    goToField(finding.field, finding.itemId)
  }
  const seatAt = (id: string) =>
    [...content.signatories, ...content.acknowledging].find((signatory) => signatory.id === id)
  const opened = open !== null && open.kind !== 'issue' ? seatAt(open.id) : undefined
  const errors = toIssue.filter((finding) => finding.severity === 'error').length
  const title = content.titleLines.join(' ').trim() || 'Komitmen tanpa judul'
  const people = {
    taken,
    date,
    index,
    ranks,
    findings,
    edit,
    onReplace,
    onForm,
  }

  return (
    <Page
      title={title}
      back={{ to: '/komitmen', label: 'Komitmen' }}
      fills
      subtitle={
        <Group gap="md" style={{ rowGap: 0 }}>
          <StateMark {...commitment} />
          <DraftSaveNote
            state={draft.saving}
            onRetry={() => void draft.flush()}
            onKeepMine={draft.keepMine}
            onReload={() => void reload().catch(showError)}
          />
        </Group>
      }
      actions={
        <>
          <Tooltip label="Urungkan (Ctrl+Z)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              className={classes.quiet}
              aria-label="Urungkan"
              disabled={!draft.canUndo}
              onClick={draft.undo}
            >
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Ulangi (Ctrl+Y)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              className={classes.quiet}
              aria-label="Ulangi"
              disabled={!draft.canRedo}
              onClick={draft.redo}
            >
              <IconArrowForwardUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <EditorMenu commitment={commitment} paper={paper} draft={draft} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={isPrinting}
            onClick={printPreview}
          >
            Cetak konsep
          </Button>
          <Button onClick={() => setOpen({ kind: 'issue' })}>
            {errors === 0 ? 'Terbitkan' : `Terbitkan (${errors} belum beres)`}
          </Button>
        </>
      }
    >
      <Split
        remember="komitmen"
        initial={46}
        left={
          <div className={classes.form}>
            <Opening
              titleLines={content.titleLines}
              numberStyle={content.numberStyle}
              number={content.number}
              preamble={content.preamble}
              findings={findings}
              edit={edit}
              closeGroup={closeGroup}
            />
            <PointsSection points={content.points} findings={findings} edit={edit} closeGroup={closeGroup} />
            <SignatoriesSection list="signatories" signatories={content.signatories} {...people} />
            <SignatoriesSection list="acknowledging" signatories={content.acknowledging} {...people} />
            <Closing
              closing={content.closing}
              place={content.place}
              date={content.date}
              dateStyle={content.dateStyle}
              meetingId={meetingId}
              meetings={meetings}
              findings={findings}
              edit={edit}
              closeGroup={closeGroup}
              onUnreadableDate={setHasUnreadableDate}
            />
            <PaperSection
              letterhead={content.letterhead}
              typeface={content.typeface}
              fontSize={content.fontSize}
              paper={content.paper}
              layout={content.layout}
              cornerMarks={content.cornerMarks}
              headOfRegion={office.regionKind === 'Kabupaten' ? 'Bupati' : 'Wali Kota'}
              findings={findings}
              edit={edit}
            />
          </div>
        }
        right={<PreviewPane preview={preview} paper={paper} onPaper={setPaper} />}
      />
      <UnsavedGuard draft={draft} />
      {open?.kind === 'issue' && (
        <IssueCommitment
          commitmentId={commitment.id}
          revision={commitment.revision + 1}
          findings={toIssue}
          signers={content.signatories.map((each) => {
            const { name, position } = seatOf(each, index, date)
            return name ?? position
          })}
          draft={draft}
          reload={() => void reload({ keepsOwn: true }).catch(showError)}
          onGoTo={goTo}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'replace' && opened !== undefined && (
        <ReplaceDialog
          commitmentId={commitment.id}
          signatory={opened}
          date={date}
          index={index}
          draft={draft}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'form' && opened !== undefined && (
        <FormDialog
          signatory={opened}
          content={content}
          date={date}
          index={index}
          office={office}
          edit={edit}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

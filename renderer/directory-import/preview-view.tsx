import { Button, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconColumns3, IconFileImport } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Decision, ImportSummary, RowFilter } from '#shared/directory-import/model.ts'
import type { ImportLayout } from '#shared/directory-import/opened-file.ts'
import { api, client } from '../client.ts'
import { showError } from '../ui/errors.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { offerUndo } from '../ui/undo.tsx'
import { number } from './counting.ts'
import { DateOrderNotes } from './date-order-notes.tsx'
import { ImportFrame } from './import-frame.tsx'
import { runImportWork, useImportWork } from './import-work.ts'
import { useKeptImport, type KeptImport } from './kept-import.ts'
import { KindList } from './kind-list.tsx'
import { PreviewGrid } from './preview-grid.tsx'
import classes from './preview.module.css'
import { actionsWords, companyWords, peopleToWrite } from './summary-words.ts'
import { useCheck } from './use-check.ts'
import { useDecide } from './use-decide.ts'
import { usePreviewLines } from './use-preview-lines.ts'
import { useDirectoryChanged } from './use-undo-import.ts'
import { WorkProgress } from './work-progress.tsx'

interface PreviewViewProps {
  kept: KeptImport
  fileName: string
  layout: ImportLayout
  summary: ImportSummary
}

const ALL: RowFilter = { show: 'all' }
const QUESTIONS: RowFilter = { show: 'action', action: 'ask' }

const isQuestions = (filter: RowFilter) => filter.show === 'action' && filter.action === 'ask'

/** What will happen, before anything is written: the rows with their problems, the questions first. */
export function PreviewView({ kept, fileName, layout, summary }: PreviewViewProps) {
  const { importId } = kept
  const [, keep] = useKeptImport()
  const check = useCheck()
  const work = useImportWork()
  const confirm = useConfirm(importId)
  const { decide, isDeciding } = useDecide(importId)
  const [hasTakenLong] = useDebouncedValue(isDeciding, 500)
  const { ask } = summary.actions
  const [chosen, setChosen] = useState<RowFilter>(ask > 0 ? QUESTIONS : ALL)
  // When the last question is answered, there is nothing left to see of them.
  const filter = chosen.show === 'action' && summary.actions[chosen.action] === 0 ? ALL : chosen
  const { lines, onView, error } = usePreviewLines(importId, filter)
  const confirmButton = useRef<HTMLButtonElement>(null)
  const isDone = isQuestions(chosen) && ask === 0
  useEffect(() => {
    if (isDone) confirmButton.current?.focus()
  }, [isDone])
  const isWorking = work?.state === 'running'
  const count = peopleToWrite(summary)
  const company = companyWords(summary)

  const decideOnKind = async (decisions: readonly Decision[]) => {
    const back = decisions.map((decision): Decision => ({ ...decision, choice: null }))
    const stopOffering = offerUndo(() => decide(back))
    try {
      await decide(decisions)
    } catch (failure) {
      stopOffering()
      showError(failure)
    }
  }
  return (
    <ImportFrame
      title={fileName}
      fills
      subtitle={
        <span aria-live="polite">
          {isDeciding && hasTakenLong ? 'Menghitung lagi. ' : ''}
          {actionsWords(summary)}. {company} {ask > 0 && 'Yang ditanyakan ikut setelah dijawab.'}
        </span>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconColumns3 size={16} aria-hidden />}
            disabled={isWorking}
            onClick={() => keep({ ...kept, layout, step: 'columns' })}
          >
            Kolom
          </Button>
          <Button
            ref={confirmButton}
            leftSection={<IconFileImport size={16} aria-hidden />}
            loading={isWorking}
            disabled={count === 0}
            onClick={confirm}
          >
            {count === 0 ? 'Tidak ada yang diimpor' : `Impor ${number(count)} orang`}
          </Button>
        </>
      }
    >
      <WorkProgress
        what="confirm"
        ifFailed={
          <Button variant="default" onClick={() => check({ importId, layout })}>
            Periksa lagi
          </Button>
        }
      />
      <WorkProgress what="preview" />
      {error && <QueryFailed error={error} />}
      <DateOrderNotes dates={summary.datesBothWays} decide={decideOnKind} />
      <div className={classes.preview} data-split inert={isWorking}>
        <KindList summary={summary} filter={filter} onFilter={setChosen} decide={decideOnKind} />
        {lines === null && !error && <RowsSkeleton />}
        {lines?.length === 0 && <Text c="dimmed">Tidak ada baris yang seperti itu.</Text>}
        {lines !== null && lines.length > 0 && (
          <PreviewGrid
            key={JSON.stringify(filter)}
            lines={lines}
            layout={layout}
            onView={onView}
            decide={decide}
            startsAtQuestion={isQuestions(filter)}
          />
        )}
      </div>
    </ImportFrame>
  )
}

/** Writes what is decided, and shows the result. */
function useConfirm(importId: string): () => void {
  const queryClient = useQueryClient()
  const changed = useDirectoryChanged()
  return () =>
    void runImportWork(
      'confirm',
      (signal) => client.directoryImport.confirm({ importId }, { signal }),
      (done) => {
        queryClient.setQueryData(
          api.directoryImport.state.queryKey({ input: { importId } }),
          (state) => state && { ...state, done },
        )
        void changed()
      },
    )
}

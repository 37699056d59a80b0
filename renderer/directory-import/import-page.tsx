import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../client.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { ColumnsView } from './columns-view.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FileDrop } from './file-drop.tsx'
import { ImportFrame } from './import-frame.tsx'
import { useKeptImport, type KeptImport } from './kept-import.ts'
import { PreviewView } from './preview-view.tsx'
import { ResultView } from './result-view.tsx'
import { isNotOpen } from './use-open-import.ts'

const CLOSED =
  'Pemeriksaan yang tadi sudah ditutup bersama programnya. Belum ada yang tersimpan; buka berkasnya lagi.'

/** Lists of people coming in from Excel and CSV: file, columns, rows, result. */
export function ImportPage() {
  const [kept, keep] = useKeptImport()
  const [notice, setNotice] = useState<string | null>(null)
  if (kept !== null)
    return (
      <UnderWay
        key={kept.importId}
        kept={kept}
        onClosed={() => {
          setNotice(CLOSED)
          keep(null)
        }}
      />
    )
  return (
    <ImportFrame title="Impor orang dari Excel">
      <FileDrop notice={notice} />
      <EarlierImports />
    </ImportFrame>
  )
}

interface UnderWayProps {
  kept: KeptImport
  /** Told when the application does not know the import any more. */
  onClosed: () => void
}

/** The import under way, at the step where it stands. */
function UnderWay({ kept, onClosed }: UnderWayProps) {
  const { importId, step } = kept
  const { data: state, error } = useQuery(api.directoryImport.state.queryOptions({ input: { importId } }))
  const wasClosed = isNotOpen(error)
  useEffect(() => {
    if (wasClosed) onClosed()
  }, [wasClosed, onClosed])

  if (!state)
    return (
      <ImportFrame title="Impor orang dari Excel">
        {error && !wasClosed ? <QueryFailed error={error} /> : <RowsSkeleton />}
      </ImportFrame>
    )
  if (state.done) return <ResultView importId={importId} done={state.done} />
  if (state.summary && state.layout && step === 'rows')
    return <PreviewView kept={kept} fileName={state.fileName} layout={state.layout} summary={state.summary} />
  return <ColumnsView kept={kept} state={state} />
}

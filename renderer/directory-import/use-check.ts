import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../client.ts'
import { runImportWork } from './import-work.ts'
import { useKeptImport, type KeptImport } from './kept-import.ts'

/** Checks all rows against rules and directory, then shows them; decisions taken before stay. */
export function useCheck() {
  const queryClient = useQueryClient()
  const [, keep] = useKeptImport()
  return ({ importId, layout }: Pick<KeptImport, 'importId' | 'layout'>) =>
    void runImportWork(
      'preview',
      (signal) => client.directoryImport.preview({ importId, layout }, { signal }),
      (summary) => {
        queryClient.setQueryData(
          api.directoryImport.state.queryKey({ input: { importId } }),
          (state) => state && { ...state, layout, summary },
        )
        void queryClient.invalidateQueries({ queryKey: api.directoryImport.rows.key() })
        keep({ importId, layout, step: 'rows' })
      },
    )
}

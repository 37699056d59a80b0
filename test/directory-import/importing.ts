import { writeXlsx } from 'hucre/xlsx'
import type { TestClient } from '#test/application.ts'
import type { DoneImport, ImportSummary, PreviewRow } from '#shared/directory-import/model.ts'
import type { ImportLayout, OpenedFile } from '#shared/directory-import/opened-file.ts'
import { answerOf } from '#shared/streams.ts'

export type Rows = (string | number | boolean | Date | null)[][]

/** An Excel file of one sheet. */
export async function xlsxFile(rows: Rows, name = 'daftar.xlsx', sheet = 'Pejabat'): Promise<File> {
  const bytes = await writeXlsx({ sheets: [{ name: sheet, rows }] })
  return new File([new Uint8Array(bytes)], name)
}

export async function preview(
  { directoryImport }: TestClient,
  { importId, look }: OpenedFile,
  changes: Partial<ImportLayout> = {},
): Promise<ImportSummary> {
  return answerOf(await directoryImport.preview({ importId, layout: { ...look.layout, ...changes } }))
}

/** Opens a file and checks it as it is guessed. */
export async function opened(
  client: TestClient,
  file: File,
): Promise<OpenedFile & { summary: ImportSummary }> {
  const first = await client.directoryImport.open({ file })
  return { ...first, summary: await preview(client, first) }
}

export async function rowsOf({ directoryImport }: TestClient, importId: string): Promise<PreviewRow[]> {
  return (await directoryImport.rows({ importId, filter: { show: 'all' }, offset: 0, limit: 200 })).rows
}

export async function confirm({ directoryImport }: TestClient, importId: string): Promise<DoneImport> {
  return answerOf(await directoryImport.confirm({ importId }))
}

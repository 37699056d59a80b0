import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import type { SigningProgress } from '#shared/commitments/model.ts'
import {
  cellGeometry,
  documentKind,
  documentState,
  scan as scanModel,
  scanMediaType,
  type DocumentKind,
  type IssuedDocument,
  type Scan,
} from '#shared/documents/model.ts'

/** A document as stored; its progress and the number of its scans are counted when it is read. */
export type StoredDocument = Omit<IssuedDocument, 'progress' | 'scanCount' | 'hasCompleteScan'>

const kept = { id: z.string(), version: z.number(), isSample: flag }

export const documents = new KeptTable<StoredDocument>(
  'documents',
  'document',
  z.object({
    ...kept,
    kind: documentKind,
    sourceId: z.string(),
    revision: z.number(),
    state: documentState,
    number: z.string(),
    date: z.string().nullable(),
    title: z.string(),
    code: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    pages: z.number(),
    issuedAt: z.string(),
  }),
)

export type StoredScan = Scan & { isSample: boolean }

export const scans = new KeptTable<StoredScan>(
  'scans',
  'scan',
  z.object({
    ...kept,
    documentId: z.string(),
    sha256: z.string(),
    fileName: z.string(),
    mediaType: scanMediaType,
    bytes: z.number(),
    pages: z.number(),
    receivedAt: z.string(),
    completeness: scanModel.shape.completeness,
  }),
)

/** What a document was made from: enough to print it again in ten years. The feature that issued it knows how snapshot and content read. */
const storedMaking = z.object({
  documentId: z.string(),
  snapshot: json(z.unknown()),
  content: json(z.unknown()),
  cells: json(z.array(cellGeometry)),
})
export type Making = z.infer<typeof storedMaking>

export type DocumentTables = {
  documents: {
    id: string
    sourceId: string
    kind: StoredDocument['kind']
    revision: number
    state: StoredDocument['state']
    title: string
    code: string
    removedAt: string | null
  }
  documentMakings: { documentId: string; snapshot: string; content: string; cells: string }
  signatures: { documentId: string; state: string }
  scans: {
    id: string
    documentId: string
    isSample: number
    fileName: string
    sha256: string
    completeness: string
    removedAt: string | null
  }
}

export async function makingOf(reader: Reader, documentId: string): Promise<Making> {
  const row = await reader
    .tables<DocumentTables>()
    .selectFrom('documentMakings')
    .selectAll()
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  return storedMaking.parse(row)
}

const NOTHING: SigningProgress = { total: 0, done: 0, refused: 0 }

/** Signing progress by document, of one or of all. */
async function progressBy(reader: Reader, id?: string): Promise<Map<string, SigningProgress>> {
  let counted = reader
    .tables<DocumentTables>()
    .selectFrom('signatures')
    .select((each) => ['documentId', 'state', each.fn.countAll<number>().as('count')])
    .groupBy(['documentId', 'state'])
  if (id !== undefined) counted = counted.where('documentId', '=', id)
  const progress = new Map<string, SigningProgress>()
  for (const { documentId, state, count } of await counted.execute()) {
    const each = progress.get(documentId) ?? { ...NOTHING }
    each.total += count
    if (state === 'signed' || state === 'represented') each.done += count
    if (state === 'refused') each.refused += count
    progress.set(documentId, each)
  }
  return progress
}

type Scans = Pick<IssuedDocument, 'scanCount' | 'hasCompleteScan'>

const NO_SCANS: Scans = { scanCount: 0, hasCompleteScan: false }

async function scansBy(reader: Reader, id?: string): Promise<Map<string, Scans>> {
  let counted = reader
    .tables<DocumentTables>()
    .selectFrom('scans')
    .select((each) => ['documentId', 'completeness', each.fn.countAll<number>().as('count')])
    .where('removedAt', 'is', null)
    .groupBy(['documentId', 'completeness'])
  if (id !== undefined) counted = counted.where('documentId', '=', id)
  const found = new Map<string, Scans>()
  for (const { documentId, completeness, count } of await counted.execute()) {
    const each = found.get(documentId) ?? NO_SCANS
    found.set(documentId, {
      scanCount: each.scanCount + count,
      hasCompleteScan: each.hasCompleteScan || completeness === 'complete',
    })
  }
  return found
}

/** All documents, newest first. */
export async function listDocuments(reader: Reader): Promise<IssuedDocument[]> {
  const [progress, scansOfEach] = [await progressBy(reader), await scansBy(reader)]
  const all = (await documents.list(reader)).map((each) => ({
    ...each,
    progress: progress.get(each.id) ?? NOTHING,
    ...(scansOfEach.get(each.id) ?? NO_SCANS),
  }))
  return all.toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt) || b.id.localeCompare(a.id))
}

/** @throws NOT_FOUND */
export async function readDocument(reader: Reader, id: string): Promise<IssuedDocument> {
  return {
    ...(await documents.get(reader, id)),
    progress: (await progressBy(reader, id)).get(id) ?? NOTHING,
    ...((await scansBy(reader, id)).get(id) ?? NO_SCANS),
  }
}

/** Ids of the revisions of one paper of its source, newest first. */
export async function revisionIds(
  reader: Reader,
  sourceId: string,
  kind: StoredDocument['kind'],
): Promise<string[]> {
  const rows = await reader
    .tables<DocumentTables>()
    .selectFrom('documents')
    .select('id')
    .where('sourceId', '=', sourceId)
    .where('kind', '=', kind)
    .where('removedAt', 'is', null)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map((each) => each.id)
}

/** Whether a code is on any document, removed ones too. */
export async function isCodeTaken(reader: Reader, code: string): Promise<boolean> {
  const row = await reader
    .tables<DocumentTables>()
    .selectFrom('documents')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** Ids of all scans of a document, removed ones too, oldest first. */
export async function scanIds(reader: Reader, documentId: string): Promise<string[]> {
  const rows = await reader
    .tables<DocumentTables>()
    .selectFrom('scans')
    .select('id')
    .where('documentId', '=', documentId)
    .orderBy('id')
    .execute()
  return rows.map((each) => each.id)
}

/** Living scans of a document, oldest first. */
export async function scansOf(reader: Reader, documentId: string): Promise<StoredScan[]> {
  const rows = await reader
    .tables<DocumentTables>()
    .selectFrom('scans')
    .select('id')
    .where('documentId', '=', documentId)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
  const found: StoredScan[] = []
  for (const { id } of rows) found.push(await scans.get(reader, id))
  return found
}

/**
 * File names of the clerk's scans on any paper of what a document came from: as long as there is one, all its papers and revisions stay, so that none of them loses the one that it replaced.
 */
export async function scansBeside(reader: Reader, documentId: string): Promise<string[]> {
  const { sourceId } = await documents.get(reader, documentId)
  const rows = await reader
    .tables<DocumentTables>()
    .selectFrom('scans')
    .innerJoin('documents', 'documents.id', 'scans.documentId')
    .select('scans.fileName')
    .where('documents.sourceId', '=', sourceId)
    .where('scans.isSample', '=', 0)
    .where('scans.removedAt', 'is', null)
    .execute()
  return rows.map((each) => each.fileName)
}

/** The document of a paper that is in force; null before the first issue. */
export async function documentInForce(
  reader: Reader,
  sourceId: string,
  kind: DocumentKind,
): Promise<IssuedDocument | null> {
  const [newest] = await revisionIds(reader, sourceId, kind)
  return newest === undefined ? null : readDocument(reader, newest)
}

import type { Subject, SubjectKind } from '#shared/audit/model.ts'
import type { CarriedOver } from '#shared/meetings/contract.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { OpenWork, RecordSection } from '#shared/people/record.ts'
import type { SearchHit } from '#shared/search/contract.ts'
import type { Office } from '#shared/settings/model.ts'
import type { DataFolder } from './database/data-folder.ts'
import type { Author, Change, Database, Reader } from './database/database.ts'
import type { FileStore } from './files/file-store.ts'
import type { HostCapabilities } from './host-capabilities.ts'
import type { Printer } from './printing/printer.ts'

/**
 * What a feature tells the whole about itself, so that removing, samples and the check of everything work over all features
 * while none of them needs to know another. The application joins the parts.
 */
export interface FeaturePart {
  /** What it keeps, as a clerk calls it. */
  name: string
  /** Says in words what of the feature names a thing: `Komitmen "..."`. Empty when nothing does. */
  usesOf?(reader: Reader, thing: Subject): Promise<string[]>
  /**
   * Says in words what of the feature lies inside a thing and goes and comes back with it: the participants of a meeting. It does not keep a
   * clerk from removing the thing, but a sample from being removed under what the clerk put into it.
   */
  contentOf?(reader: Reader, thing: Subject): Promise<string[]>
  /** Takes along what the feature holds of a meeting when its next stage is made. */
  carryOver?(
    change: Change,
    stages: { from: Meeting; to: Meeting },
    how: { carried: CarriedOver; newId: () => string },
  ): Promise<void>
  /** Writes what follows for the feature from a change of things of these kinds, in its transaction. Most changes are none of its business. */
  follow?(change: Change, done: { kinds: ReadonlySet<SubjectKind>; actor: string }): Promise<void>
  /** What came with the sample and is still there. */
  sampleOf?(reader: Reader): Promise<Subject[]>
  /**
   * Removes what came with the sample and is named by nothing of the clerk's; what stays is the clerk's from then on.
   * @returns how many were removed
   */
  removeSample?(change: Change, isUsed: (thing: Subject) => Promise<boolean>): Promise<number>
  /** Digests of the files that the feature names, each with words for what needs it. */
  files?(reader: Reader): Promise<{ sha256: string; neededBy: string }[]>
  /** Title and context of things for the search, in the order of the ids; null for a kind of another feature. */
  describe?(reader: Reader, kind: SearchHit['kind'], ids: readonly string[]): Promise<SearchHit[]> | null
  /** All that the feature holds on a person, living or inactive. */
  recordOf?(reader: Reader, personId: string): Promise<RecordSection[]>
  /** What is still under way for a position; shown when it is handed over. */
  openWorkOf?(reader: Reader, positionId: string): Promise<OpenWork[]>
  /** Reads all that the feature keeps, so that what cannot be read is found; gives references that lead nowhere, in words. */
  brokenReferences(reader: Reader): Promise<string[]>
}

/** All that a handler may reach. */
export interface RequestContext extends Author {
  readonly database: Database
  readonly files: FileStore
  readonly printer: Printer
  readonly host: HostCapabilities
  readonly dataFolder: DataFolder
  readonly programVersion: string
  /** A fresh UUIDv7. */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** In an order in which removing works: what names others comes before what is named. */
  readonly parts: readonly FeaturePart[]
  /**
   * Issues the papers of the sample's meetings, which are printed and so come after the change that fills the office; says why some are
   * missing, null when none is.
   */
  readonly issueSample: (context: RequestContext) => Promise<string | null>
  /** Fills a new office with the default agencies, or with the sample event. */
  readonly fillOffice: (change: Change, content: 'empty' | 'sample', office: Office) => Promise<void>
}

/** Everything that names a thing, in words. */
export async function usesOf(
  { parts }: Pick<RequestContext, 'parts'>,
  reader: Reader,
  thing: Subject,
): Promise<string[]> {
  const found: string[] = []
  for (const part of parts) found.push(...((await part.usesOf?.(reader, thing)) ?? []))
  return found
}

/** Everything that lies inside a thing, in words. */
export async function contentOf(
  { parts }: Pick<RequestContext, 'parts'>,
  reader: Reader,
  thing: Subject,
): Promise<string[]> {
  const found: string[] = []
  for (const part of parts) found.push(...((await part.contentOf?.(reader, thing)) ?? []))
  return found
}

/** Describes things one by one; those that are gone are left out. */
export async function describeEach(
  ids: readonly string[],
  describe: (id: string) => Promise<SearchHit | null>,
): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  for (const id of ids) {
    const hit = await describe(id)
    if (hit !== null) hits.push(hit)
  }
  return hits
}

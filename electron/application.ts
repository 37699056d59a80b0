import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { implement } from '@orpc/server'
import { v7 as uuidv7 } from 'uuid'
import { config } from 'zod'
import { id as indonesian } from 'zod/locales'
import packageJson from '../package.json' with { type: 'json' }
import { contract } from '#shared/contract.ts'
import { actionItemsHandlers, actionItemsPart } from './action-items/handlers.ts'
import { archiveHandlers } from './archive/handlers.ts'
import { attendanceHandlers, attendancePart } from './attendance/handlers.ts'
import { commitmentsHandlers, commitmentsPart } from './commitments/handlers.ts'
import { councilHandlers, councilPart } from './council/handlers.ts'
import { dataFolderAt } from './database/data-folder.ts'
import { openDatabase } from './database/open-database.ts'
import { asOpeningError } from './database/opening-error.ts'
import { directoryImportHandlers } from './directory-import/handlers.ts'
import { documentsHandlers, documentsPart } from './documents/handlers.ts'
import { dossierHandlers } from './dossier/handlers.ts'
import { FileStore } from './files/file-store.ts'
import { homeHandlers } from './home/handlers.ts'
import type { HostCapabilities } from './host-capabilities.ts'
import { materialsHandlers, materialsPart } from './materials/handlers.ts'
import { meetingPapersHandlers, meetingPapersPart } from './meeting-papers/handlers.ts'
import { meetingsHandlers, meetingsPart } from './meetings/handlers.ts'
import { minutesHandlers, minutesPart } from './minutes/handlers.ts'
import { participantsHandlers, participantsPart } from './participants/handlers.ts'
import { peopleHandlers, peoplePart } from './people/handlers.ts'
import { createPrinter } from './printing/create-printer.ts'
import { printerOnDemand } from './printing/printer-on-demand.ts'
import type { Printer } from './printing/printer.ts'
import type { RequestContext } from './request-context.ts'
import { fillEmptyOffice } from './sample/fill-office.ts'
import { fillSample } from './sample/fill-sample.ts'
import { issueSamplePapers } from './sample/issue-papers.ts'
import { searchHandlers } from './search/handlers.ts'
import { settingsHandlers, settingsPart } from './settings/handlers.ts'
import { namingStorageFaults } from './storage-faults.ts'

// What a schema says of a wrong value can reach a clerk.
config(indonesian())

export interface ApplicationOptions {
  /** Made when it is missing. Relative paths are taken from the working directory. */
  dataFolder: string
  /** Sets pages; it is closed with the application. By default one with worker threads of its own, started when first needed. */
  printer?: Printer
  host?: HostCapabilities
  clock?: () => Date
  /** Who the audit names; by default the user of the computer. */
  actor?: string
  newId?: () => string
}

const os = implement(contract)
  .$context<RequestContext>()
  .use(({ next }) => namingStorageFaults(async () => next()))

const router = os.router({
  settings: settingsHandlers,
  people: peopleHandlers,
  directoryImport: directoryImportHandlers,
  meetings: meetingsHandlers,
  participants: participantsHandlers,
  attendance: attendanceHandlers,
  minutes: minutesHandlers,
  materials: materialsHandlers,
  actionItems: actionItemsHandlers,
  meetingPapers: meetingPapersHandlers,
  commitments: commitmentsHandlers,
  council: councilHandlers,
  documents: documentsHandlers,
  dossier: dossierHandlers,
  archive: archiveHandlers,
  search: searchHandlers,
  home: homeHandlers,
})

/** Who the audit names: the user of the computer; some systems know only a number. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return process.env.USERNAME ?? process.env.USER ?? 'pengguna'
  }
}

/** An open data folder with everything that can be asked of it. */
export interface Application {
  router: typeof router
  context: RequestContext
  /** Finishes what is under way and frees the data folder. */
  close(): Promise<void>
}

/**
 * Opens a data folder and joins the parts; the only place that knows them all.
 * @throws OpeningError when the folder cannot be used, with a message for the clerk
 */
export async function openApplication({
  dataFolder,
  printer = printerOnDemand(createPrinter),
  host = { kind: 'direct' },
  clock = () => new Date(),
  actor = nameOfUser(),
  newId = uuidv7,
}: ApplicationOptions): Promise<Application> {
  const folder = dataFolderAt(dataFolder)
  const opened = await openDatabase(folder, { clock })
  const files = await FileStore.open(folder.files).catch(async (error: unknown) => {
    await opened.close()
    throw asOpeningError(error, folder.root)
  })
  const context: RequestContext = {
    database: opened.database,
    files,
    printer,
    host,
    clock,
    actor,
    newId,
    dataFolder: folder,
    programVersion: packageJson.version,
    randomBytes: (count) => randomBytes(count),
    parts: [
      documentsPart,
      commitmentsPart,
      councilPart,
      materialsPart,
      minutesPart,
      attendancePart,
      actionItemsPart,
      meetingPapersPart,
      participantsPart,
      meetingsPart,
      peoplePart,
      settingsPart,
    ],
    follow: async (change, kinds) => {
      for (const part of context.parts) await part.follow?.(change, { kinds, actor })
    },
    fillOffice: (change, content, office) =>
      content === 'sample'
        ? fillSample(change, office, { newId, clock })
        : fillEmptyOffice(change, office, newId),
    issueSample: issueSamplePapers,
  }
  return {
    router,
    context,
    close: async () => {
      await printer.close()
      await opened.close()
    },
  }
}

import { notFound } from '#electron/database/refusals.ts'
import { takeBack } from '#electron/database/undoing.ts'
import { safeFileName } from '#electron/documents/handlers.ts'
import { readOffice } from '#electron/settings/handlers.ts'
import { directoryFindings } from '#shared/people/findings.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { addPerson } from './adding.ts'
import { changePerson } from './changing.ts'
import { readDirectory } from './directory.ts'
import { os, unchecked } from './handling.ts'
import { directoryHistory } from './history.ts'
import { readRecord } from './record.ts'
import { recordPage } from './record-page.ts'
import { removePerson, restorePerson } from './removing.ts'
import { tablesByKind } from './store.ts'

/** Deeds that are taken back as a whole. */
const UNDOABLE: ReadonlySet<string> = new Set([
  'people.handOver',
  'people.renameAgency',
  'people.reorganiseAgencies',
  'people.updatePeople',
  'people.removePeople',
  'people.updateAgencies',
])

/** What concerns people, and the directory as a whole. */
export const personHandlers = {
  directory: unchecked.directory.handler(({ context }) => context.database.reading(readDirectory)),
  findings: os.findings.handler(({ context }) =>
    context.database.reading(async (reader) => directoryFindings(await readDirectory(reader))),
  ),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => directoryHistory(reader, input)),
  ),
  undo: os.undo.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      takeBack(change, 'people.undo', input, { tables: tablesByKind, actions: UNDOABLE }),
    ),
  ),

  createPerson: os.createPerson.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addPerson(change, input, { id: context.newId(), isSample: false, now: context.clock() }),
    ),
  ),
  updatePerson: os.updatePerson.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, (change) =>
      changePerson(change, 'people.updatePerson', row, changes, context.clock()),
    ),
  ),
  removePerson: os.removePerson.handler(({ context, input }) => removePerson(context, input)),
  restorePerson: os.restorePerson.handler(({ context, input }) =>
    context.database.change(context, (change) => restorePerson(change, input.id)),
  ),
  personRecord: os.personRecord.handler(({ context, input }) =>
    context.database.reading((reader) => readRecord(context, reader, input.id)),
  ),
  exportPersonRecord: os.exportPersonRecord.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const office = await readOffice(change)
      if (office === null) throw notFound()
      const record = await readRecord(context, change, input.id)
      await change.record({
        action: 'people.exportPersonRecord',
        subject: { kind: 'person', id: input.id },
        before: {},
        after: { sections: record.sections.map(({ name }) => name) },
      })
      const name = safeFileName(`Data pribadi ${fullName(record.person)}`, 'html')
      return new File([recordPage(record, office, change.at)], name, { type: 'text/html;charset=utf-8' })
    }),
  ),
}

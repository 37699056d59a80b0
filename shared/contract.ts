import { actionItemsContract } from './action-items/contract.ts'
import { archiveContract } from './archive/contract.ts'
import { attendanceContract } from './attendance/contract.ts'
import { commitmentsContract } from './commitments/contract.ts'
import { councilContract } from './council/contract.ts'
import { directoryImportContract } from './directory-import/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { dossierContract } from './dossier/contract.ts'
import { homeContract } from './home/contract.ts'
import { materialsContract } from './materials/contract.ts'
import { meetingPapersContract } from './meeting-papers/contract.ts'
import { meetingsContract } from './meetings/contract.ts'
import { minutesContract } from './minutes/contract.ts'
import { participantsContract } from './participants/contract.ts'
import { peopleContract } from './people/contract.ts'
import { searchContract } from './search/contract.ts'
import { settingsContract } from './settings/contract.ts'

/** All that can be asked of the application, by screen and command line alike. */
export const contract = {
  settings: settingsContract,
  people: peopleContract,
  directoryImport: directoryImportContract,
  meetings: meetingsContract,
  participants: participantsContract,
  attendance: attendanceContract,
  minutes: minutesContract,
  materials: materialsContract,
  actionItems: actionItemsContract,
  meetingPapers: meetingPapersContract,
  commitments: commitmentsContract,
  council: councilContract,
  documents: documentsContract,
  dossier: dossierContract,
  archive: archiveContract,
  search: searchContract,
  home: homeContract,
}

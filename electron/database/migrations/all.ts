import { directoryAndMeetings } from './0001-directory-and-meetings.ts'
import { commitmentsAndDocuments } from './0002-commitments-and-documents.ts'
import { search } from './0003-search.ts'
import { directoryHistory } from './0004-directory-history.ts'
import { council } from './0005-council.ts'
import { meetings } from './0006-meetings.ts'
import { meetingPapers } from './0007-meeting-papers.ts'
import { minutesSurroundings } from './0008-minutes-surroundings.ts'
import type { Migration } from './migration.ts'

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  directoryAndMeetings,
  commitmentsAndDocuments,
  search,
  directoryHistory,
  council,
  meetings,
  meetingPapers,
  minutesSurroundings,
]

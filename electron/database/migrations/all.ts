import { directoryAndMeetings } from './0001-directory-and-meetings.ts'
import type { Migration } from './migration.ts'

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [directoryAndMeetings]

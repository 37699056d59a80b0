import type { Migration } from './migration.ts'

/**
 * What stands around the text of a revision of minutes: action items, photos, time and place. Revisions of version 7 have none, which is
 * told when they are compared.
 */
export const minutesSurroundings: Migration = {
  version: 8,
  name: 'minutes-surroundings',
  sql: `ALTER TABLE minutesRevisions ADD COLUMN surroundings TEXT;`,
}

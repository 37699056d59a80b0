/** One step from a schema version to the next. Never edited after release. */
export interface Migration {
  /** Version after it: 1, 2, 3 ... without gaps. */
  version: number
  name: string
  /** All of it runs in one transaction. */
  sql: string
}

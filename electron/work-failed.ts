/** Work could not be done for a reason that can be told: the message says what, why, and what to do next. */
export class WorkFailed extends Error {
  override name = 'WorkFailed'
}

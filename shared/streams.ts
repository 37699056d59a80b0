/** Procedures whose answer comes piece by piece (an event iterator); a test compares this list with the contract. */
export const STREAMED: ReadonlySet<string> = new Set([
  'settings.verify',
  'directoryImport.preview',
  'directoryImport.confirm',
  'dossier.make',
  'meetingPapers.print',
  'meetingPapers.word',
  'meetingPapers.issue',
  'commitments.issue',
])

/**
 * The answer at the end of a stream.
 * @param tell hears each step before it
 * @throws what the stream throws
 */
export async function answerOf<Step, Answer>(
  steps: AsyncIterator<Step, Answer, unknown>,
  tell: (step: Step) => void = () => {},
): Promise<Answer> {
  for (;;) {
    const { done, value } = await steps.next()
    if (done === true) return value
    tell(value)
  }
}

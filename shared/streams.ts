/** Procedures whose answer comes piece by piece (an event iterator); a test compares this list with the contract. */
export const STREAMED: ReadonlySet<string> = new Set([
  'settings.verify',
  'directoryImport.preview',
  'directoryImport.confirm',
  'dossier.make',
  'meetingPapers.print',
])

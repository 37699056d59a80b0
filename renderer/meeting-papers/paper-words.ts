import type { MeetingPaperSummary, PaperOptions } from '#shared/meeting-papers/model.ts'

/** Where a paper stands, in words. */
export const PAPER_STATES: Record<MeetingPaperSummary['state'], string> = {
  new: 'Belum dibuat',
  draft: 'Konsep',
  issued: 'Terbit',
}

/** The fields that some paper has, each with the type it has there. */
type UnionOf<Options> = Options extends unknown ? keyof Options : never
export type OptionName = Exclude<UnionOf<PaperOptions>, 'paper'>
export type OptionValue<Name extends OptionName> =
  Extract<PaperOptions, Record<Name, unknown>> extends Record<Name, infer Value> ? Value : never

/** What a paper has chosen for a field; undefined when the paper has no such field. */
export function optionOf<Name extends OptionName>(
  options: PaperOptions,
  name: Name,
): OptionValue<Name> | undefined {
  const fields: Partial<{ [Each in OptionName]: OptionValue<Each> }> = options
  return fields[name]
}

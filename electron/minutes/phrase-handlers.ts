import type { Change } from '#electron/database/database.ts'
import type { Phrase } from '#shared/minutes/model.ts'
import { os } from './handling.ts'
import { phrases } from './store.ts'

/** Keeps a phrase for later minutes. */
export function addPhrase(
  change: Change,
  input: Pick<Phrase, 'name' | 'text'>,
  origin: { id: string; isSample: boolean },
): Promise<Phrase> {
  return phrases.insert(change, 'minutes.phrases.create', { ...input, ...origin, version: 1 })
}

/** Reusable phrases. */
export const phraseHandlers = {
  list: os.phrases.list.handler(({ context }) =>
    context.database.reading(async (reader) =>
      (await phrases.list(reader)).toSorted((first, second) => first.name.localeCompare(second.name, 'id')),
    ),
  ),
  create: os.phrases.create.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addPhrase(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  update: os.phrases.update.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, (change) =>
      phrases.update(change, 'minutes.phrases.update', row, changes),
    ),
  ),
  remove: os.phrases.remove.handler(({ context, input }) =>
    context.database.change(context, (change) => phrases.remove(change, 'minutes.phrases.remove', input)),
  ),
  restore: os.phrases.restore.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      phrases.restore(change, 'minutes.phrases.restore', input.id),
    ),
  ),
}

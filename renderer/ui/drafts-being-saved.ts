const running = new Map<string, Promise<unknown>>()

/** Remembers the last save of a draft whose page was left, so that whoever opens it again waits for it. */
export function noteLastSave(draftId: string, save: Promise<unknown>): void {
  running.set(draftId, save)
  void save.finally(() => {
    if (running.get(draftId) === save) running.delete(draftId)
  })
}

/** Resolves when nothing of that draft is on its way to the store. */
export async function lastSaveOf(draftId: string): Promise<void> {
  await running.get(draftId)
}

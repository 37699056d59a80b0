const running = new Map<string, Promise<unknown>>()

/** Remembers the last save of a draft whose page was left, so that whoever opens it again waits for it; rows of one list may share a name. */
export function noteLastSave(draftId: string, save: Promise<unknown>): void {
  const earlier = running.get(draftId)
  const settle = async () => {
    await Promise.allSettled([earlier, save])
    if (running.get(draftId) === all) running.delete(draftId)
  }
  const all = settle()
  running.set(draftId, all)
}

/** Resolves when nothing of that draft is on its way to the store. */
export async function lastSaveOf(draftId: string): Promise<void> {
  await running.get(draftId)
}

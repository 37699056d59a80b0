const running = new Map<string, Promise<unknown>>()

/** Remembers the last save of a draft whose page was left, so that whoever opens it again waits for it. */
export function noteLastSave(commitmentId: string, save: Promise<unknown>): void {
  running.set(commitmentId, save)
  void save.finally(() => {
    if (running.get(commitmentId) === save) running.delete(commitmentId)
  })
}

/** Resolves when nothing of that draft is on its way to the store. */
export async function lastSaveOf(commitmentId: string): Promise<void> {
  await running.get(commitmentId)
}

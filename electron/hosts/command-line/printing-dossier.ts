import type { Client } from './office.ts'

/** The dossier of a meeting, put together as things are now; what it lacks stands in its contents. */
export async function dossierFile({ dossier }: Client, meetingId: string): Promise<File> {
  const steps = await dossier.make({ meetingId })
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return dossier.file({ dossierId: value.dossierId })
  }
}

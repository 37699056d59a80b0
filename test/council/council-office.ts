import type { Decree, DecreeInput } from '#shared/council/model.ts'
import { openTestApplication, SIGNING_MORNING, type TestClient } from '#test/application.ts'

export const DECREE: DecreeInput = {
  number: '188.45/115/HK/416-012/2022',
  date: '2022-02-14',
  title: 'Pembentukan Dewan Smart City',
  issuerPositionId: null,
  startsOn: '2022-02-14',
  endsOn: null,
}

/** An office whose clock goes on by a second each time it is asked, so that deeds are told apart. */
export async function openOffice() {
  let seconds = 0
  const clock = () => new Date(SIGNING_MORNING.getTime() + (seconds += 1) * 1000)
  const application = await openTestApplication({ clock })
  const { client } = application
  const { positions } = await client.people.directory()
  const positionId = (title: string): string => {
    const found = positions.find((each) => each.title === title)
    if (found === undefined) throw new Error(`no position ${title}`)
    return found.id
  }
  return { ...application, positionId }
}

/** A role of a decree's body, by the kind of the body and the name of the role. */
export function roleIn(decree: Decree, kind: string, name: string) {
  const body = decree.bodies.find((each) => each.kind === kind)
  const role = body?.roles.find((each) => each.name === name)
  if (body === undefined || role === undefined) throw new Error(`no ${name} in ${kind}`)
  return { decreeId: decree.id, bodyId: body.id, roleId: role.id }
}

export const seatOf = (positionId: string) => ({ kind: 'position' as const, positionId })

/** All that a decree's history says, latest first. */
export async function historyWords(client: TestClient, decreeId: string): Promise<string[]> {
  return (await client.council.history({ id: decreeId })).flatMap(({ words }) => words)
}

import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lateCalls, openSmallOffice, type smallContract, type SmallOffice } from './small-office.ts'

let office: SmallOffice
let cookie: string

beforeAll(async () => {
  office = await openSmallOffice()
  cookie = await office.session()
})
afterAll(() => office.close())

/** Asks for a file and hangs up while it is being made, as a screen does with a preview that is out of date. */
async function hangUp(): Promise<void> {
  const asked = once(lateCalls, 'asked')
  const body = JSON.stringify({ json: { bytes: 300_000, isLate: true } })
  const outgoing = httpRequest(`${office.host.origin}/rpc/fetchFile`, {
    method: 'POST',
    headers: {
      cookie,
      origin: office.host.origin,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  })
  outgoing.on('error', () => undefined)
  outgoing.end(body)
  await asked
  // `once` of node:events would reject on the error that hanging up is.
  const closed = new Promise((resolve) => outgoing.on('close', resolve))
  outgoing.destroy()
  await closed
}

test('a caller that hangs up before the file is ready harms nobody', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown): unknown => unhandled.push(error)
  process.on('unhandledRejection', note)
  for (let round = 0; round < 5; round++) await hangUp()

  const client: ContractRouterClient<typeof smallContract> = createORPCClient(
    new RPCLink({ url: `${office.host.origin}/rpc`, headers: { cookie, origin: office.host.origin } }),
  )
  const file = await client.fetchFile({ bytes: 3_000_000, isLate: false })
  process.off('unhandledRejection', note)
  expect(file.size).toBe(3_000_000)
  expect(file.name).toBe('berkas.pdf')
  expect(unhandled).toEqual([])
  expect(office.reported).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { emailAddress, phoneNumber } from '#shared/people/contacts.ts'
import { openTestApplication } from '#test/application.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

describe('an e-mail address', () => {
  test.each(['', 'siti@mojokertokab.go.id', ' siti.aminah+dinas@gmail.com '])('%j is taken', (text) =>
    expect(emailAddress.parse(text)).toBe(text.trim()),
  )
  test.each(['siti', 'siti@', '@dinas.go.id', 'siti @dinas.go.id', 'a@b.go.id, c@d.go.id'])(
    '%j is refused',
    (text) => expect(emailAddress.safeParse(text).error?.issues[0]?.message).toContain('surel'),
  )
})

describe('a telephone number', () => {
  test.each(['', '0812-3456-7890', '+62 812 3456 7890', '(0321) 321-456', '0321.321456'])(
    '%j is taken',
    (text) => expect(phoneNumber.parse(text)).toBe(text),
  )
  test.each(['123', 'nol delapan', '0812-3456-7890-1234-567', '0812 abc 7890', '0812+3456789'])(
    '%j is refused',
    (text) => expect(phoneNumber.safeParse(text).error?.issues[0]?.message).toContain('telepon'),
  )
})

test('neither stands on a paper nor in what is frozen with it', async () => {
  const { client, context } = await openTestApplication()
  const { draft, health } = await readyDraft(client)
  await client.people.updatePerson({
    id: health.personId,
    version: 1,
    changes: { email: 'rahasia@contoh.go.id', phone: '0812-9999-8888' },
  })
  const issued = await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
  const making = await context.database
    .tables<{ documentMakings: { documentId: string; snapshot: string; content: string } }>()
    .selectFrom('documentMakings')
    .selectAll()
    .where('documentId', '=', issued.id)
    .executeTakeFirstOrThrow()
  expect(making.snapshot).toContain('Siti Aminah')
  expect(JSON.stringify(making)).not.toMatch(/rahasia|9999/)
})

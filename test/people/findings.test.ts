import { describe, expect, test } from 'vitest'
import { smallDirectory, uuid } from '#test/commitments/small-office.ts'
import { directoryFindings } from '#shared/people/findings.ts'
import { openTestApplication } from '#test/application.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { makePerson, positionNamed, put } from './office.ts'

const [siti, budi, rahmat] = smallDirectory.people
if (!siti || !budi || !rahmat) throw new Error('too few people')

describe('the directory', () => {
  test('as it is has nothing to look at', () => {
    expect(directoryFindings(smallDirectory)).toEqual([])
  })

  test('with one number on several people names the others at each', () => {
    const twins = [siti, budi, rahmat].map((each) => ({ ...each, employeeNumber: siti.employeeNumber }))
    const findings = directoryFindings({ ...smallDirectory, people: twins })
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'number-twice',
        'dr. Siti Aminah, M.Kes.: NIP 19860926 201505 2 001 juga dipakai oleh Budi Santoso, S.T. dan Rahmat Hidayat; periksa mana yang benar.',
      ],
      [
        'number-twice',
        'Budi Santoso, S.T.: NI PPPK 19860926 201505 2 001 juga dipakai oleh dr. Siti Aminah, M.Kes. dan Rahmat Hidayat; periksa mana yang benar.',
      ],
      [
        'number-twice',
        'Rahmat Hidayat: NIP 19860926 201505 2 001 juga dipakai oleh dr. Siti Aminah, M.Kes. dan Budi Santoso, S.T.; periksa mana yang benar.',
      ],
    ])
    expect(findings[0]?.subjects[0]).toEqual({ kind: 'person', id: siti.id })
  })

  test('without numbers, or with a number left on somebody who has none, is silent', () => {
    const people = [
      { ...siti, employeeNumber: '' },
      { ...budi, employeeNumber: '' },
      { ...rahmat, employeeKind: 'other' as const, employeeNumber: '1' },
    ]
    expect(directoryFindings({ ...smallDirectory, people })).toEqual([])
  })

  test('with two definitive holders at once names both, the day and the position; acting ones and shared seats are none', () => {
    const [bupati, ...others] = smallDirectory.appointments
    if (!bupati) throw new Error('no appointment')
    const second = { ...bupati, id: uuid(29), personId: uuid(3), startsOn: '2022-05-01' }
    const findings = (changes: Partial<typeof second>, tier = 1) =>
      directoryFindings({
        ...smallDirectory,
        positions: smallDirectory.positions.map((each) => (each.tier === 1 ? { ...each, tier } : each)),
        appointments: [bupati, ...others, { ...second, ...changes }],
      })
    expect(findings({})).toEqual([
      {
        rule: 'holder-twice',
        message:
          'Bupati Mojokerto dipegang dua pejabat definitif sejak 1 Mei 2022: Dewi Lestari dan Rahmat Hidayat. Akhiri salah satunya.',
        subjects: [
          { kind: 'position', id: bupati.positionId },
          { kind: 'appointment', id: bupati.id },
          { kind: 'appointment', id: second.id },
        ],
      },
    ])
    expect(findings({ status: 'Plt.' })).toEqual([])
    expect(findings({ startsOn: '2018-01-01', endsOn: '2019-12-31' })).toEqual([])
    expect(findings({}, 6)).toEqual([])
  })

  test('tells its findings over the contract', async () => {
    const { client } = await openTestApplication()
    const position = await positionNamed(client, 'Inspektur')
    for (const name of ['Siti', 'Budi']) await put(client, await makePerson(client, name), position)
    expect((await client.people.findings()).map(({ rule }) => rule)).toEqual(['holder-twice'])
  })

  test('warns on a sheet that such a position signs, though the sheet names only one of them', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    await put(client, await makePerson(client, 'Rina Wati'), { id: health.positionId })
    const [finding] = await client.commitments.check(draft)
    expect(finding).toMatchObject({ rule: 'holder-twice', severity: 'warning' })
    expect(finding?.message).toContain('Siti Aminah (contoh) dan Rina Wati')
  })
})

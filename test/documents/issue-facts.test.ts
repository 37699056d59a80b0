import { describe, expect, it } from 'vitest'
import { letterNumber, numberLine } from '#shared/documents/official-lines.ts'
import type { PaperOptions } from '#shared/meeting-papers/model.ts'
import { openTestApplication } from '#test/application.ts'
import { numberFact } from '../../renderer/documents/issue-facts.ts'
import { issueFacts } from '../../renderer/meeting-papers/issue-facts.ts'

const NUMBER = '500.12.6//416-112/2022'

/** The usual options of a paper of the sample's first stage. */
async function optionsOf(paper: PaperOptions['paper']): Promise<PaperOptions> {
  const { client } = await openTestApplication({ content: 'sample' })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 1)?.id ?? ''
  return (await client.meetingPapers.get({ meetingId, paper })).options
}

const numberIn = (options: object): string =>
  issueFacts(options as PaperOptions, []).find(({ label }) => label === 'Nomor')?.value ?? ''

describe('the number that is told before issuing', () => {
  it('is what stands below a title: a number that is left to the hand is left out whole', async () => {
    const blank = { numberStyle: 'blank', number: NUMBER } as const
    expect(numberLine(blank)).not.toContain('500')
    expect(numberFact(blank).value).toMatch(/^Kosong, ditulis tangan\./)
    for (const paper of ['berita-acara', 'report'] as const)
      expect(numberIn({ ...(await optionsOf(paper)), ...blank })).toMatch(/^Kosong, ditulis tangan\./)
    expect(numberFact({ numberStyle: 'filled', number: NUMBER }).value).toBe(NUMBER)
    expect(numberFact({ numberStyle: 'none', number: NUMBER }).value).toBe('Tanpa nomor')
  })

  it('is what stands in a letter: with a gap for its running number', async () => {
    const blank = { numberStyle: 'blank', number: NUMBER } as const
    expect(letterNumber(blank)).toMatch(/^500\.12\.6\/\s+\/416/)
    const options = await optionsOf('invitation')
    expect(numberIn({ ...options, ...blank })).toBe(
      '500.12.6/ … /416-112/2022, nomor urutnya ditulis tangan. Catat di ruang Naskah setelah diberi nomor.',
    )
    expect(numberIn({ ...options, numberStyle: 'blank', number: '' })).toMatch(/^Kosong, ditulis tangan\./)
  })
  it('is what stands on certificates: the same on all unless it counts', async () => {
    const options = { ...(await optionsOf('certificates')), numberStyle: 'filled', firstNumber: 7 }
    expect(numberIn({ ...options, number: '094/{urut}/2022' })).toBe('094/{urut}/2022, {urut} mulai dari 7')
    expect(numberIn({ ...options, number: '094/2022' })).toBe('094/2022, sama pada setiap sertifikat')
  })
})

import { expect, test } from 'vitest'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { startProgram } from './program.ts'

const ROWS = 2000
const STEPS = 40
const clock = () => new Date('2022-09-20T02:00:00.000Z')

test.each([
  ['peserta', 'Peserta'],
  ['kehadiran', 'Kehadiran peserta'],
])('%s of 2,000 scrolls without a gap, and draws only what is in view', async (step, label) => {
  const { page, client, open, faults } = await startProgram({ content: 'empty', clock })
  const { id } = await client.meetings.create(
    meetingInput({ title: 'Apel', sessions: [session('2022-09-29')] }),
  )
  const long = 'Nama Yang Sangat Panjang '.repeat(5).slice(0, 115)
  await client.participants.add({
    meetingId: id,
    participants: Array.from({ length: ROWS }, (_each, index) =>
      guest(`${index % 7 === 0 ? long : 'Tamu'} ${index}`),
    ),
  })
  await open(`/kegiatan/${id}/${step}`)
  const table = page.getByRole('table', { name: label })
  await table.getByRole('row').nth(5).waitFor()
  expect(await table.getAttribute('aria-rowcount')).toBe(String(ROWS + 1))
  const seen = await table.evaluate(async (element, steps) => {
    const scroller = element.parentElement
    if (scroller === null) throw new Error('the list has no frame')
    let [gaps, most] = [0, 0]
    for (let each = 0; each <= steps; each += 1) {
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * each) / steps
      // What is painted after the scrolling: the frame in which it is told, and the one after it.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const view = scroller.getBoundingClientRect()
      const rows = [...element.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect())
      most = Math.max(most, rows.length)
      const top = element.querySelector('thead')?.getBoundingClientRect().bottom ?? view.top
      for (let y = top + 2; y < view.bottom - 2; y += 8)
        if (!rows.some((row) => row.top <= y && row.bottom >= y)) gaps += 1
    }
    return { gaps, most }
  }, STEPS)
  expect(seen.gaps).toBe(0)
  expect(seen.most).toBeLessThan(60)
  expect(faults).toEqual([])
})

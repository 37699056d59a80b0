import { expect, test } from 'vitest'
import { officeWords } from '../../renderer/participants/office-words.ts'

const HEALTH = 'Dinas Kesehatan'

test.each([
  ['Siti', `Kepala ${HEALTH}`, HEALTH, `Kepala ${HEALTH}`],
  ['Siti', `Plt. Kepala ${HEALTH}`, HEALTH, `Plt. Kepala ${HEALTH}`],
  ['Ratna', 'Asisten Perekonomian', 'Sekretariat Daerah', 'Asisten Perekonomian, Sekretariat Daerah'],
  ['Rina', '', 'PT Contoh', 'PT Contoh'],
  ['Rina', '', '', ''],
  ['', `Kepala ${HEALTH}`, HEALTH, ''],
  ['', 'Asisten Perekonomian', 'Sekretariat Daerah', 'Sekretariat Daerah'],
])('below %j, %j of %j is %j', (name, position, agency, words) => {
  expect(officeWords({ name, position, agency })).toBe(words)
})

import { describe, expect, test } from 'vitest'
import { printedCouncil, headOfOffice } from '#shared/council/printed-council.ts'
import type { CouncilPaper } from '#shared/council/model.ts'
import { EMPTY_AGENCY, type Agency } from '#shared/people/model.ts'
import { councilPaperDocument } from '#shared/documents/council-paper.ts'
import {
  BUPATI,
  decree,
  DINKES,
  KOMINFO,
  member,
  SEKDA,
  SITI,
  smallDirectory,
} from '../council/small-council.ts'
import { blocksOf } from './blocks-of.ts'
import { sampleCouncil } from './sample-council.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

const { office } = sampleSnapshot(0)

function titleOf(kinds: readonly string[]): string[] {
  const council = sampleCouncil(1)
  const bodies = council.bodies.filter(({ kind }) => kinds.includes(kind))
  return blocksOf(councilPaperDocument({ ...council, bodies }).blocks, 'title')[0]?.lines ?? []
}

test('the title names what there is', () => {
  expect(titleOf(['council'])).toEqual(['SUSUNAN DEWAN SMART CITY', 'KABUPATEN MOJOKERTO'])
  expect(titleOf(['council', 'executive'])).toEqual([
    'SUSUNAN DEWAN SMART CITY',
    'DAN TIM PELAKSANA',
    'KABUPATEN MOJOKERTO',
  ])
  expect(titleOf(['council', 'executive', 'living', 'economy'])).toEqual([
    'SUSUNAN DEWAN SMART CITY,',
    'TIM PELAKSANA, DAN KELOMPOK KERJA',
    'KABUPATEN MOJOKERTO',
  ])
  expect(titleOf(['living'])).toEqual(['SUSUNAN KELOMPOK KERJA', 'SMART CITY KABUPATEN MOJOKERTO'])
})

test('an annex names its decree and has neither letterhead nor place; a list has both', () => {
  const annex = councilPaperDocument(sampleCouncil(1))
  expect(annex.blocks.map(({ kind }) => kind)).not.toContain('letterhead')
  expect(annex.blocks.map(({ kind }) => kind)).not.toContain('placeAndDate')
  expect(blocksOf(annex.blocks, 'annexHeading')).toEqual([
    {
      kind: 'annexHeading',
      lines: ['LAMPIRAN', 'KEPUTUSAN BUPATI MOJOKERTO'],
      rows: [
        { label: 'NOMOR', value: '188.45/115/HK/416-012/2022' },
        { label: 'TANGGAL', value: '14 FEBRUARI 2022' },
        {
          label: 'TENTANG',
          value:
            'PEMBENTUKAN DEWAN SMART CITY, TIM PELAKSANA, DAN KELOMPOK KERJA SMART CITY KABUPATEN MOJOKERTO',
        },
      ],
    },
  ])
  const list = councilPaperDocument(sampleCouncil(1, { form: 'list', number: '', decreedOn: null }))
  expect(list.blocks[0]?.kind).toBe('letterhead')
  expect(blocksOf(list.blocks, 'paragraph')[0]?.text).toBe(
    'Berdasarkan Keputusan Bupati Mojokerto tentang Pembentukan Dewan Smart City, Tim Pelaksana, dan Kelompok Kerja Smart City Kabupaten Mojokerto, dengan keadaan pada Kamis, 29 September 2022.',
  )
  expect(blocksOf(list.blocks, 'placeAndDate')[0]?.text).toBe('Mojokerto, 29 September 2022')
})

test('each body is a table numbered from one', () => {
  const tables = blocksOf(councilPaperDocument(sampleCouncil(2)).blocks, 'table')
  expect(tables).toHaveLength(8)
  expect(tables.map(({ columns }) => columns[1]?.heading)).toEqual([
    'Jabatan dalam Dewan',
    'Jabatan dalam Tim',
    ...Array.from({ length: 6 }, () => 'Jabatan dalam Pokja'),
  ])
  expect(tables.every(({ rows }) => rows[0]?.[0] === '1.')).toBe(true)
})

describe('what is printed', () => {
  const of = decree(1, '2022-02-14')
  const memberships = [
    member(401, of, ['council', 'Pembina'], BUPATI),
    member(402, of, ['council', 'Ketua'], SEKDA),
    member(403, of, ['council', 'Anggota'], DINKES),
    member(404, of, ['living', 'Anggota'], SITI),
  ]
  const choice: CouncilPaper = {
    decreeId: of.id,
    date: '2022-09-29',
    form: 'annex',
    printsNames: false,
    signerPositionId: BUPATI.id,
  }
  const print = (changes: Partial<CouncilPaper> = {}) =>
    printedCouncil(of, memberships, smallDirectory(), office, { ...choice, ...changes })

  test('is the position, whoever holds it, and a person with the position they hold; empty bodies are left out', () => {
    expect(print().bodies.map(({ name, rows }) => [name, rows.map((row) => row.member)])).toEqual([
      ['Dewan Smart City', ['Bupati Mojokerto', 'Sekretaris Daerah', 'Kepala Dinas Kesehatan']],
      ['Kelompok Kerja Smart Living', ['dr. Siti Aminah, M.Kes.\nPlt. Kepala Dinas Kesehatan']],
    ])
  })

  test('is the holder over the position when names are wanted; a vacant position stands alone', () => {
    expect(print({ printsNames: true }).bodies[0]?.rows.map((row) => row.member)).toEqual([
      'Dewi Anggraini\nBupati Mojokerto',
      'Sekretaris Daerah',
      'dr. Siti Aminah, M.Kes.\nPlt. Kepala Dinas Kesehatan',
    ])
  })

  test('is signed by the holder on the day, or by nobody', () => {
    expect(print().signer).toMatchObject({ capacity: ['BUPATI MOJOKERTO'], signatureName: 'DEWI ANGGRAINI' })
    expect(print({ signerPositionId: null }).signer).toBeNull()
    expect(print({ date: '2021-12-31' }).signer?.signatureName).toBe('')
  })

  test('the head of the office is who heads the agency of its letterhead', () => {
    const agency: Agency = {
      ...EMPTY_AGENCY,
      startsOn: null,
      endsOn: null,
      formerNames: [],
      predecessorIds: [],
      order: null,
      id: KOMINFO.id,
      version: 1,
      isSample: false,
      name: 'Dinas Komunikasi dan Informatika',
      headTitle: KOMINFO.title,
    }
    const positions = [{ ...KOMINFO, agencyId: agency.id }, DINKES]
    const headOf = (officeName: string) =>
      headOfOffice({ agencies: [agency], positions }, { officeName }, '2022-09-29')?.id ?? null
    expect(headOf('DINAS KOMUNIKASI DAN INFORMATIKA')).toBe(KOMINFO.id)
    expect(headOf('Dinas Lain')).toBeNull()
  })
})

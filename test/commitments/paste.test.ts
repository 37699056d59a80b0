import { describe, expect, it } from 'vitest'
import { pointsFromPaste } from '#shared/commitments/paste.ts'

describe('points pasted from Word', () => {
  it.each([
    [
      '1.\tMelaksanakan Masterplan\r\n2.\tMenganggarkan program\r\n',
      ['Melaksanakan Masterplan', 'Menganggarkan program'],
    ],
    ['a) satu hal\nb) dua hal', ['satu hal', 'dua hal']],
    ['(1) Satu\n(2) Dua\n(12) Dua belas', ['Satu', 'Dua', 'Dua belas']],
    ['•\tSatu\n·\tDua\n- Tiga\no\tEmpat\n§\tLima', ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima']],
    ['I. Satu\nII. Dua\niv. Empat', ['I. Satu', 'Dua', 'Empat']],
    ['1.1.\tSatu satu\n1.2.\tSatu dua', ['Satu satu', 'Satu dua']],
    ['1.Tanpa spasi', ['Tanpa spasi']],
  ])('strips the numbering of %j', (text, points) => {
    expect(pointsFromPaste(text)).toEqual(points)
  })

  it('leaves numbers, names and hyphens that belong to the text', () => {
    const lines = [
      '1.500 hektare lahan',
      '2022 menjadi tahun pertama',
      'H. Ahmad menjadi ketua',
      '-5 derajat',
      'oleh OPD',
    ]
    expect(pointsFromPaste(lines.join('\n'))).toEqual(lines)
  })

  it('makes every paragraph of an unnumbered text a point', () => {
    expect(pointsFromPaste('melaksanakan rencana\n\n\nmendukung program')).toEqual([
      'melaksanakan rencana',
      'mendukung program',
    ])
  })

  it('joins a numbered line that the page width broke', () => {
    expect(
      pointsFromPaste('1. Melaksanakan Masterplan\nsesuai rencana aksi;\n2. Melaporkan hasilnya.'),
    ).toEqual(['Melaksanakan Masterplan sesuai rencana aksi;', 'Melaporkan hasilnya.'])
  })

  it('drops invisible characters and folds white space', () => {
    expect(pointsFromPaste('1.\t\u200BMelak\u00ADsanakan \u00A0 program\u202E\vbaris dua')).toEqual([
      'Melaksanakan program baris dua',
    ])
  })

  it('gives nothing for white space or lone numbers', () => {
    expect(pointsFromPaste(' \r\n\t\n')).toEqual([])
    expect(pointsFromPaste('a)\n•\n')).toEqual([])
  })

  it('keeps markup as text', () => {
    expect(pointsFromPaste('<script>alert(1)</script>')).toEqual(['<script>alert(1)</script>'])
  })
})

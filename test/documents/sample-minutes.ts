import type { PrintedMinutes } from '#shared/documents/minutes-paper.ts'
import type { RichText, RichTextBlock, RichTextInline } from '#shared/minutes/rich-text.ts'
import { EVENT, LOOK, PLACE } from './sample-meeting.ts'
import { sampleSignatory } from './sample-snapshot.ts'

export function text(
  words: string,
  ...marks: ('bold' | 'italic' | 'underline' | 'strike')[]
): RichTextInline {
  return marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
}

export function paragraph(...content: (string | RichTextInline)[]): RichTextBlock {
  return { type: 'paragraph', content: content.map((each) => (typeof each === 'string' ? text(each) : each)) }
}

export function bullets(...items: (string | RichTextBlock[])[]): RichTextBlock {
  return {
    type: 'bulletList',
    content: items.map((item) => ({
      type: 'listItem',
      content: typeof item === 'string' ? [paragraph(item)] : item,
    })),
  }
}

export function numbers(start: number, ...items: (string | RichTextBlock[])[]): RichTextBlock {
  const list = bullets(...items)
  return list.type === 'bulletList' ? { ...list, type: 'orderedList', attrs: { start } } : list
}

/** A table whose first row are headings. */
export function table(rows: readonly string[][]): RichTextBlock {
  return {
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((words) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: words.split('\n').map((line) => paragraph(line)),
      })),
    })),
  }
}

export const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content })

/** As Word gives it: joined cells in both directions, lists and empty cells. */
export const TABLE_FROM_WORD: RichTextBlock = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [
        {
          type: 'tableCell',
          attrs: { colspan: 1, rowspan: 2 },
          content: [paragraph(text('Dimensi', 'bold'))],
        },
        {
          type: 'tableCell',
          attrs: { colspan: 2, rowspan: 1 },
          content: [paragraph(text('Program percepatan', 'bold'))],
        },
        {
          type: 'tableCell',
          attrs: { colspan: 1, rowspan: 2 },
          content: [paragraph(text('Keterangan', 'bold'))],
        },
      ],
    },
    {
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [paragraph('Tahun 2022')] },
        { type: 'tableCell', content: [paragraph('Tahun 2023')] },
      ],
    },
    {
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [paragraph(text('Smart Governance', 'italic'))] },
        { type: 'tableCell', content: [bullets('Satu data', 'Layanan mandiri')] },
        { type: 'tableCell', content: [numbers(1, 'Arsip elektronik', 'Pengaduan')] },
        { type: 'tableCell', content: [{ type: 'paragraph' }] },
      ],
    },
    {
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [paragraph(text('Smart Living', 'italic'))] },
        {
          type: 'tableCell',
          attrs: { colspan: 2, rowspan: 1 },
          content: [paragraph('Antrean puskesmas daring, dilanjutkan pada tahun berikutnya')],
        },
        { type: 'tableCell', content: [paragraph('Dinas Kesehatan')] },
      ],
    },
  ],
}

/** The minutes of Bimtek IV. */
export function sampleMinutes(changes: Partial<PrintedMinutes> = {}): PrintedMinutes {
  return {
    ...LOOK,
    date: '2022-09-29',
    meeting: EVENT,
    days: 'Kamis, 29 September 2022',
    times: '09.00 WIB s.d. selesai',
    place: PLACE,
    invitation: '500.12.18.3/1234/416-112/2022 tanggal 22 September 2022',
    subject: 'Pembahasan akhir Masterplan Smart City dan penandatanganan komitmen bersama',
    chairName: 'Ardi Sepdianto (Kepala Dinas Komunikasi dan Informatika)',
    participants: '28 dari 30 undangan (daftar hadir terlampir)',
    noteTakerName: 'Indah Contoh, S.T.',
    opening: doc(
      paragraph('Rapat dibuka oleh Kepala Dinas Komunikasi dan Informatika pada pukul 09.00 WIB.'),
    ),
    discussions: [
      {
        heading: 'Rencana aksi',
        body: doc(
          paragraph(
            'Tim ahli memaparkan rencana aksi ',
            text('quick win', 'italic'),
            ' untuk satu sampai dua tahun. ',
            text('Seluruh perangkat daerah', 'bold'),
            ' diminta menyesuaikan ',
            text('anggaran', 'underline'),
            ' dengan hasil pembahasan, termasuk kegiatan yang semula ',
            text('ditunda', 'strike'),
            '.',
          ),
          numbers(
            1,
            'Data dukung dikirim sebelum evaluasi.',
            [
              paragraph('Program dibagi menurut dimensi:'),
              numbers(1, 'tata kelola;', [
                paragraph('lingkungan:'),
                bullets('sampah dan limbah;', 'energi.'),
              ]),
            ],
            'Hasil dilaporkan setiap triwulan.',
          ),
        ),
      },
      { heading: 'Program percepatan', body: doc(TABLE_FROM_WORD) },
    ],
    conclusions: doc(bullets('Masterplan disepakati.', 'Komitmen bersama ditandatangani.')),
    decisions: ['Setiap perangkat daerah menunjuk penanggung jawab data.'],
    actionItems: [
      {
        what: 'Mengirim data dukung program percepatan kepada sekretariat',
        owner: 'Kepala Dinas Kesehatan',
        dueOn: '2022-10-14',
        state: 'running',
      },
      { what: 'Menetapkan Peraturan Bupati', owner: 'Kepala Bagian Hukum', dueOn: null, state: 'open' },
    ],
    closing: doc(paragraph('Rapat ditutup pada pukul 12.00 WIB.')),
    chair: sampleSignatory(0),
    noteTaker: sampleSignatory(8),
    photos: [],
    ...changes,
  }
}

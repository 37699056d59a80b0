import type { PrintedBeritaAcara } from '#shared/documents/berita-acara.ts'
import type { PrintedReport } from '#shared/documents/report-paper.ts'
import { EMPTY_RICH_TEXT, richTextOf } from '#shared/minutes/rich-text.ts'
import { EVENT, LOOK, PLACE } from './sample-meeting.ts'
import { bullets, doc, numbers, paragraph } from './sample-minutes.ts'
import { BUPATI, sampleSignatory } from './sample-snapshot.ts'

/** Of the signing on 29 September 2022, between two offices. */
export function sampleBeritaAcara(changes: Partial<PrintedBeritaAcara> = {}): PrintedBeritaAcara {
  return {
    ...LOOK,
    titleLines: ['PENANDATANGANAN KOMITMEN BERSAMA', 'IMPLEMENTASI MASTERPLAN SMART CITY'],
    numberStyle: 'filled',
    number: '500.12.18.3/77/416-112/2022',
    date: '2022-09-29',
    place: PLACE,
    parties: [sampleSignatory(0), sampleSignatory(4)],
    event: EVENT,
    results: [
      'Masterplan Smart City Kabupaten Mojokerto disepakati oleh seluruh perangkat daerah.',
      'Komitmen bersama ditandatangani oleh sembilan pejabat dan diketahui oleh Bupati Mojokerto.',
      'Setiap perangkat daerah menunjuk penanggung jawab data dan mengirim laporan setiap triwulan.',
    ],
    acknowledging: [BUPATI],
    ...changes,
  }
}

/** Of Bimtek IV. */
export function sampleReport(changes: Partial<PrintedReport> = {}): PrintedReport {
  return {
    ...LOOK,
    titleLines: ['PELAKSANAAN BIMBINGAN TEKNIS TAHAP IV', 'GERAKAN MENUJU KOTA CERDAS (SMART CITY)'],
    numberStyle: 'filled',
    number: '500.12.18.3/78/416-112/2022',
    place: 'Mojokerto',
    date: '2022-10-03',
    dateStyle: 'filled',
    general: richTextOf(
      'Kabupaten Mojokerto adalah satu dari lima puluh kabupaten dan kota yang mengikuti Gerakan Menuju Kota Cerdas (Smart City) tahun 2022. Bimbingan teknis dilaksanakan dalam empat tahap selama empat bulan.',
    ),
    purpose: doc(
      paragraph('Bimbingan teknis tahap IV bertujuan untuk:'),
      numbers(1, 'menyelesaikan Masterplan Smart City;', 'menyusun rencana aksi dan program percepatan.'),
    ),
    scope: richTextOf('Seluruh perangkat daerah anggota Dewan Smart City.'),
    basis: doc(
      numbers(
        1,
        'Keputusan Bupati Mojokerto tentang Dewan Smart City;',
        'Surat Dirjen Aplikasi Informatika tentang pelaksanaan bimbingan teknis.',
      ),
    ),
    lines: [
      { label: 'Hari/Tanggal', value: 'Kamis, 29 September 2022' },
      { label: 'Waktu', value: '09.00 WIB s.d. selesai' },
      { label: 'Tempat', value: PLACE },
      { label: 'Narasumber', value: 'Fitrah Rachmat Kautsar (Ketua Tim Ahli)' },
    ],
    agenda: [
      { time: '09.00-09.30 WIB', title: 'Pembukaan', speakers: 'Bupati Mojokerto' },
      { time: '09.30-11.30 WIB', title: 'Pemaparan Masterplan Smart City', speakers: 'Ketua Tim Ahli' },
      { time: '11.30 WIB s.d. selesai', title: 'Penandatanganan komitmen bersama', speakers: 'Moderator' },
    ],
    attendance: [
      { group: 'Peserta', invited: 30, came: 28 },
      { group: 'Narasumber', invited: 2, came: 2 },
    ],
    activities: richTextOf(
      'Kegiatan dibuka oleh Bupati Mojokerto dan dilanjutkan dengan pemaparan tim ahli.',
    ),
    results: doc(bullets('Masterplan disepakati.', 'Komitmen bersama ditandatangani.')),
    conclusions: richTextOf('Seluruh tahap bimbingan teknis selesai tepat waktu.'),
    suggestions: richTextOf('Anggaran program percepatan dimasukkan ke dalam perubahan APBD.'),
    closing: EMPTY_RICH_TEXT,
    signer: sampleSignatory(0),
    annexes: ['Undangan', 'Daftar hadir', 'Notula', 'Foto kegiatan', 'Materi'],
    photos: [],
    ...changes,
  }
}

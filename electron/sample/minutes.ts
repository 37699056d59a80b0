import { EMPTY_GUEST, type PersonReference } from '#shared/meetings/person-reference.ts'

/** What was said in a stage. */
export interface SampleMinutes {
  stage: number
  opening: string
  /** By the heading, which is the title of the item on the agenda. */
  discussions: Readonly<Record<string, string>>
  conclusions: string
  decisions: readonly string[]
  closing: string
}

/** A clerk of the office; the report does not name one. */
export const NOTE_TAKER: PersonReference = {
  ...EMPTY_GUEST,
  kind: 'guest',
  name: 'Wahyu Hidayat',
  titlesAfter: 'S.Kom. (contoh)',
  position: 'Pranata Komputer',
  agency: 'Dinas Komunikasi dan Informatika',
}

/** Invented minutes of the stages that are over, in official Indonesian; the report does not quote what was said. */
export const MINUTES: readonly SampleMinutes[] = [
  {
    stage: 1,
    opening: 'Bimbingan teknis dibuka oleh pimpinan pada pukul 09.00 WIB. (contoh)',
    discussions: {
      'Pembukaan dan sambutan':
        'Kepala Dinas Komunikasi dan Informatika menyampaikan maksud kegiatan dan dukungan yang diharapkan dari perangkat daerah.',
      'Kebijakan dan kelembagaan Smart City':
        'Tim ahli menjelaskan tahapan Gerakan Menuju Kota Cerdas dan tugas Dewan Smart City.\nPeserta menanyakan pembagian tugas antara Dewan dan Tim Pelaksana.',
      'Kesiapan daerah dan analisis kesenjangan':
        'Setiap perangkat daerah diminta mengisi kuesioner kesiapan sebagai dasar analisis kesenjangan.',
      'Analisis SWOT': 'Kekuatan, kelemahan, peluang, dan ancaman dibahas untuk keenam dimensi Smart City.',
      'Perumusan visi Smart City': 'Rancangan visi disusun bersama dan disempurnakan oleh sekretariat.',
    },
    conclusions: 'Analisis strategis disusun bersama berdasarkan hasil kuesioner kesiapan.',
    decisions: [
      'Kuesioner kesiapan dikumpulkan paling lambat tanggal 20 Juni 2022.',
      'Buku 1 Analisis Strategis dibahas kembali pada Tahap II.',
    ],
    closing: 'Bimbingan teknis ditutup pada pukul 15.00 WIB.',
  },
  {
    stage: 2,
    opening: 'Bimbingan teknis dibuka oleh pimpinan pada pukul 09.00 WIB. (contoh)',
    discussions: {
      'Telaah hasil Tahap I': 'Buku 1 Analisis Strategis ditelaah; masukan dicatat oleh sekretariat.',
      'Program yang relevan dari RPJMD dan Renstra':
        'Tim ahli menjelaskan cara memilih program yang sejalan dengan RPJMD dan Renstra.',
      'Daftar program per dimensi': 'Setiap kelompok kerja menyampaikan usulan program untuk dimensinya.',
    },
    conclusions: 'Daftar program per dimensi tersusun dan dilengkapi pagu anggarannya oleh perangkat daerah.',
    decisions: ['Daftar program dilengkapi dengan pagu anggaran paling lambat tanggal 15 Agustus 2022.'],
    closing: 'Bimbingan teknis ditutup pada pukul 15.00 WIB.',
  },
  {
    stage: 3,
    opening: 'Bimbingan teknis dibuka oleh pimpinan pada pukul 09.00 WIB. (contoh)',
    discussions: {
      'Inovasi daerah': 'Perangkat daerah memaparkan inovasi yang sudah berjalan.',
      'Peta jalan': 'Peta jalan lima tahun dibahas dan diurutkan menurut kesiapan.',
      'Program percepatan (quick win)':
        'Tim ahli menjelaskan syarat program percepatan; setiap perangkat daerah mengusulkan satu program.',
    },
    conclusions: 'Rancangan Masterplan (Buku 2) disepakati untuk difinalkan pada Tahap IV.',
    decisions: [
      'Rancangan Masterplan (Buku 2) diterima sebagai bahan Tahap IV.',
      'Setiap perangkat daerah mengusulkan satu program percepatan.',
    ],
    closing: 'Bimbingan teknis ditutup pada pukul 15.00 WIB.',
  },
]

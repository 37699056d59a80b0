/** Invented minutes of the first stage, in official Indonesian; the report does not quote what was said. */
export const MINUTES: {
  opening: string
  /** By the heading, which is the title of the item on the agenda. */
  discussions: Readonly<Record<string, string>>
  conclusions: string
  decisions: readonly string[]
  closing: string
} = {
  opening: 'Bimbingan teknis dibuka oleh pimpinan pada pukul 09.00 WIB. (contoh)',
  discussions: {
    'Kebijakan dan kelembagaan Smart City':
      'Tim ahli menjelaskan tahapan Gerakan Menuju Kota Cerdas dan tugas Dewan Smart City.\nPeserta menanyakan pembagian tugas antara Dewan dan Tim Pelaksana.',
    'Kesiapan daerah dan analisis kesenjangan':
      'Setiap perangkat daerah diminta mengisi kuesioner kesiapan sebagai dasar analisis kesenjangan.',
  },
  conclusions: 'Analisis strategis disusun bersama berdasarkan hasil kuesioner kesiapan.',
  decisions: [
    'Kuesioner kesiapan dikumpulkan paling lambat tanggal 20 Juni 2022.',
    'Buku 1 Analisis Strategis dibahas kembali pada Tahap II.',
  ],
  closing: 'Bimbingan teknis ditutup pada pukul 15.00 WIB.',
}

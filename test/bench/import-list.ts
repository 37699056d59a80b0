import { writeSpreadsheet } from '#electron/spreadsheets/write-spreadsheet.ts'

const FIRST = [
  'Siti',
  'Budi',
  'Agus',
  'Dewi',
  'Rahmat',
  'Sri',
  'Eko',
  'Wahyu',
  'Nur',
  'Endang',
  'Joko',
  'Rina',
]
const SECOND = [
  'Aminah',
  'Santoso',
  'Wijaya',
  'Lestari',
  'Hidayat',
  'Wahyuni',
  'Prasetyo',
  'Kusuma',
  'Aisyah',
]
const SYLLABLES = ['ba', 'di', 'ku', 'ma', 'no', 'ra', 'si', 'tu', 'wa', 'ya']
const AGENCIES = [
  'Dinkes',
  'Dinas Sosial',
  'DLH',
  'Satpol PP',
  'Dinas Perhubungan Darat',
  'Bappeda',
  'DPUPR',
  'Diskominfo',
]

/** A made-up last name, another one for each number. */
function lastName(index: number): string {
  const letters = String(index)
    .split('')
    .map((digit) => SYLLABLES[Number(digit)] ?? '')
    .join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

const HEADERS = [
  'No',
  'Nama',
  'NIP',
  'Pangkat/Gol',
  'Jabatan',
  'Instansi',
  'TMT',
  'Status',
  'Email',
  'No HP',
  'L/P',
  'No SK',
  'Tgl SK',
]

/** A list as offices have it: titles glued to names, ranks in words, dates as text, abbreviations, 13 columns. */
export async function mailedList(rows: number): Promise<File> {
  const bytes = await writeSpreadsheet({
    format: 'xlsx',
    sheets: [
      {
        name: 'Data',
        columns: HEADERS.map((header) => ({ header, width: 20, kind: 'text' })),
        rows: Array.from({ length: rows }, (_, index) => [
          String(index + 1),
          `Dr. ${FIRST[index % FIRST.length]} ${SECOND[index % SECOND.length]} ${lastName(index)}, M.Si.`,
          `'19${70 + (index % 25)}0914 200110 1 ${String(1 + (index % 999)).padStart(3, '0')}`.replace(
            '200110',
            `20${String(1 + (Math.floor(index / 999) % 20)).padStart(2, '0')}10`,
          ),
          'Pembina Tk. I (IV/b)',
          `Analis Urusan ${lastName(index % 3000)}`,
          AGENCIES[index % AGENCIES.length] ?? '',
          '3 Januari 2022',
          'Definitif',
          `pegawai${index}@contoh.go.id`,
          `0812-${String(index).padStart(8, '0')}`,
          index % 2 === 0 ? 'L' : 'Perempuan',
          `821.2/${index}/2022`,
          '29-12-2021',
        ]),
      },
    ],
  })
  return new File([bytes], `daftar-${rows}.xlsx`)
}

// Makes the broken lists that the import tests read: node test/directory-import/make-fixtures.ts
// Those that only a spreadsheet program makes come from make-fixtures-by-libreoffice.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx, type Cell, type CellValue, type MergeRange, type WriteSheet } from 'hucre/xlsx'

const FOLDER = path.join(import.meta.dirname, 'fixtures')

type Rows = CellValue[][]

function keep(name: string, bytes: Uint8Array | string): void {
  writeFileSync(path.join(FOLDER, name), bytes)
}

async function workbook(name: string, sheets: WriteSheet[], password?: string): Promise<void> {
  const encryption = password === undefined ? {} : { encryption: { password, spinCount: 1000 } }
  keep(name, await writeXlsx({ sheets, ...encryption }))
}

const sheet = (rows: Rows, more: Partial<WriteSheet> = {}): WriteSheet => ({ name: 'Sheet1', rows, ...more })

const merge = (startRow: number, startCol: number, endRow: number, endCol: number): MergeRange => ({
  startRow,
  startCol,
  endRow,
  endCol,
})

await workbook('gelar-melekat.xlsx', [
  sheet([
    ['NO', 'NAMA', 'NIP', 'PANGKAT / GOL. RUANG', 'JABATAN', 'OPD'],
    [
      1,
      'Dr. H. Ahmad Fauzi (contoh), S.H., M.Si.',
      '196803121993031001',
      'Pembina Utama Muda (IV/c)',
      'Sekretaris Daerah',
      'Setda',
    ],
    [2, 'dr. SITI AMINAH (CONTOH), M.Kes', '197109142001122001', 'Pembina Tk. I / IVb', 'Kadinkes', 'Dinkes'],
    [3, 'Bpk. Ir. Joko Susilo (contoh), MT', '196905051995031002', 'IV.b', 'Kepala Dinas', 'DPUPR'],
    [
      4,
      'Dra. Hj. Rini Wulandari (contoh) M.M.',
      '197002021996032001',
      'Pembina, IV/a',
      'Kepala Dinas',
      'Dinas Sosial',
    ],
    [
      5,
      'drg. Bagus Prakoso (contoh), Sp.Pros.',
      '197503032003121003',
      'Penata Tingkat I (III/d)',
      'Direktur',
      'RSUD Prof. Dr. Soekandar',
    ],
    [6, 'Prof. Dr. Ir. Hendra Gunawan (contoh), M.Sc., Ph.D.', '', '-', 'Tenaga Ahli', ''],
  ]),
])

await workbook('nip-menjadi-bilangan.xlsx', [
  sheet([
    ['Nama', 'NIP', 'No. HP'],
    ['Rahmat Hidayat (contoh)', 198609262015051000, 81234567890],
    ['Sri Wahyuni (contoh)', '1,98609E+17', 6281234567891],
    ['Eko Prasetyo (contoh)', 1.98609262015051e17, '0812-3456-7892'],
    ['Nur Aisyah (contoh)', '19860926 201505 2 001', '(0321) 321 555'],
  ]),
])

await workbook('nip-bertanda.xlsx', [
  sheet([
    ['NAMA PEGAWAI', 'N I P'],
    ['Rahmat Hidayat (contoh)', "'198609262015051001"],
    ['Sri Wahyuni (contoh)', 'NIP. 19870101 201001 2 002'],
    ['Eko Prasetyo (contoh)', '19700517.199503.1.903'],
    ['Nur Aisyah (contoh)', '1971-0914-2001-12-2-001'],
    ['Dewi Lestari (contoh)', '1986092620150520O1'],
    ['Agus Wijaya (contoh)', '1986092620150510'],
    ['Budi Santoso (contoh)', '199001012023211005'],
    ['Endang Sari (contoh)', '198613262015052001'],
    ['Wahyu Kusuma (contoh)', '-'],
  ]),
])

await workbook('orang-ganda.xlsx', [
  sheet([
    ['Nama', 'NIP', 'Pangkat', 'Jabatan', 'Instansi'],
    ['Siti Aminah (contoh)', '197109142001122001', 'IV/b', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan'],
    ['Budi Santoso (contoh)', '', 'IV/a', 'Kepala Dinas Sosial', 'Dinas Sosial'],
    ['Siti Aminah (contoh)', '19710914 200112 2 001', '', 'Plt. Kepala Dinas Sosial', 'Dinas Sosial'],
    ['Moh. Choirul Anam (contoh)', '', '', 'Camat', 'Kec. Pacet'],
    ['Mohammad Khoirul Anam (contoh)', '196801011994031005', '', 'Camat', 'Kecamatan Pacet'],
    ['Budi Santosa (contoh)', '', '', 'Inspektur', 'Inspektorat'],
    ['Siti Aminah (contoh)', '197109142001122001', 'III/d', '', ''],
  ]),
])

await workbook('judul-kolom-dua-baris.xlsx', [
  sheet(
    [
      ['DAFTAR PEJABAT PENANDA TANGAN', null, null, null, null, null, null, null],
      ['NO', 'PEJABAT', null, null, 'JABATAN', null, null, 'INSTANSI'],
      [null, 'NAMA LENGKAP', 'NIP', 'GOL.', 'NAMA JABATAN', 'STATUS', 'TMT', null],
      [1, 2, 3, 4, 5, 6, 7, 8],
      [
        1,
        'Siti Aminah (contoh)',
        '197109142001122001',
        'IV/b',
        'Kepala Dinas Kesehatan',
        'Definitif',
        new Date('2022-01-03T00:00:00Z'),
        'Dinas Kesehatan',
      ],
      [
        2,
        'Rina Wati (contoh)',
        '197509142001122002',
        'III/d',
        'Sekretaris Dinas Kesehatan',
        'Definitif',
        new Date('2022-01-03T00:00:00Z'),
        null,
      ],
      [
        3,
        'Bagus Prakoso (contoh)',
        '198009142005121002',
        'III/c',
        'Kepala Bidang Kesehatan Masyarakat',
        'Plt',
        new Date('2022-06-01T00:00:00Z'),
        null,
      ],
    ],
    {
      merges: [
        merge(0, 0, 0, 7),
        merge(1, 0, 2, 0),
        merge(1, 1, 1, 3),
        merge(1, 4, 1, 6),
        merge(1, 7, 2, 7),
        merge(4, 7, 6, 7),
      ],
    },
  ),
])

await workbook('kepala-surat-di-atas.xlsx', [
  sheet([
    ['PEMERINTAH KABUPATEN MOJOKERTO', null, null, null, null],
    ['DINAS KOMUNIKASI DAN INFORMATIKA', null, null, null, null],
    ['Jalan Contoh Nomor 1, Mojokerto', null, null, null, null],
    [null, null, null, null, null],
    ['DAFTAR UNDANGAN BIMTEK SMART CITY TAHAP IV', null, null, null, null],
    ['Hari/Tanggal : Kamis, 29 September 2022', null, null, null, null],
    [null, null, null, null, null],
    ['No.', 'Nama Peserta', 'Jabatan', 'Unit Kerja', 'Ket.'],
    ['I. SEKRETARIAT DAERAH', null, null, null, null],
    [1, 'Ratna Kusuma (contoh)', 'Asisten Perekonomian dan Pembangunan', 'Sekretariat Daerah', ''],
    [2, 'Bambang Prasetyo (contoh)', 'Staf Ahli Bidang Hukum dan Politik', 'Sekretariat Daerah', ''],
    [null, 'II. DINAS', null, null, null],
    [3, 'Siti Aminah (contoh)', 'Kepala Dinas Kesehatan', 'Dinkes', 'hadir'],
    [null, null, null, null, null],
    [null, null, null, 'Mojokerto, 20 September 2022', null],
    [null, null, null, 'Kepala Dinas Kominfo,', null],
    [null, null, null, 'Ardi Contoh', null],
  ]),
])

const formulaCells = new Map<string, Partial<Cell>>([
  [
    '1,2',
    {
      formula: 'A2&" "&B2',
      formulaResult: 'Siti Aminah (contoh)',
      value: 'Siti Aminah (contoh)',
      type: 'formula',
    },
  ],
  ['2,2', { formula: 'A3&" "&B3', value: null, type: 'formula' }],
  ['3,2', { value: '#REF!', type: 'error' }],
  [
    '4,2',
    {
      formula: 'A5&" "&B5',
      formulaResult: 'Eko Prasetyo (contoh)',
      value: 'Eko Prasetyo (contoh)',
      type: 'formula',
    },
  ],
])
await workbook('rumus.xlsx', [
  sheet(
    [
      ['Depan', 'Belakang', 'Nama', 'Jabatan'],
      ['Siti', 'Aminah (contoh)', null, 'Kepala Dinas Kesehatan'],
      ['Budi', 'Santoso (contoh)', null, 'Kepala Dinas Sosial'],
      ['Dewi', 'Lestari (contoh)', null, 'Inspektur'],
      ['Eko', 'Prasetyo (contoh)', null, 'Camat Pacet'],
    ],
    { cells: formulaCells },
  ),
])

await workbook('lembar-tersembunyi.xlsx', [
  sheet(
    [
      ['Rekap', null],
      ['Jumlah pegawai', 3],
      ['Jumlah OPD', 2],
    ],
    { name: 'Rekap' },
  ),
  sheet(
    [
      ['Nama', 'NIP', 'Jabatan', 'Instansi'],
      ['Data Lama (contoh)', '196001011985031001', 'Kepala Dinas Sosial', 'Dinas Sosial'],
    ],
    { name: 'Lama 2019', hidden: true },
  ),
  sheet(
    [
      ['Nama', 'NIP', 'Jabatan'],
      ['Siti Aminah (contoh)', '197109142001122001', 'Kepala Dinas Kesehatan'],
      ['Budi Santoso (contoh)', '197001011995031002', 'Inspektur'],
    ],
    { name: 'Pejabat 2022' },
  ),
])

await workbook('tanggal-sebagai-teks.xlsx', [
  sheet([
    ['Nama', 'Jabatan', 'TMT', 'Tanggal SK'],
    ['Siti Aminah (contoh)', 'Kepala Dinas Kesehatan', '29/9/2022', "Jum'at, 29 September 2022"],
    ['Budi Santoso (contoh)', 'Inspektur', '29-09-22', 'Kamis, 29 September 2022'],
    ['Dewi Lestari (contoh)', 'Kepala Dinas Sosial', 44833, '2022-09-29 00:00:00'],
    ['Eko Prasetyo (contoh)', 'Camat Pacet', '29 Sept 2022', '9/29/2022'],
    ['Rini Wulandari (contoh)', 'Camat Trawas', new Date('2022-09-29T00:00:00Z'), '31/2/2022'],
    ['Joko Susilo (contoh)', 'Camat Ngoro', '1 Pebruari 1998', 'tahun lalu'],
  ]),
])

await workbook('instansi-tidak-dikenal.xlsx', [
  sheet([
    ['Nama', 'Jabatan', 'Instansi'],
    ['Siti Aminah (contoh)', 'Kepala', 'DISKOMINFO'],
    ['Budi Santoso (contoh)', 'Kepala Dinas', 'Dinas Kesehetan'],
    ['Dewi Lestari (contoh)', 'Kapolres', 'Polres Mojokerto'],
    ['Eko Prasetyo (contoh)', 'Kepala Bagian', 'Bagian Umum Setda'],
    ['Rini Wulandari (contoh)', 'Camat', 'Kec Pacet'],
    ['Joko Susilo (contoh)', 'Kepala Dinas', 'Dinas Perumahan Rakyat dan Perhubungan'],
    ['Hendra Gunawan (contoh)', 'Kepala', 'Badan Narkotika'],
  ]),
])

await workbook('tiga-ratus-kolom.xlsx', [
  sheet(
    [
      Array.from({ length: 300 }, (_, column) =>
        column === 0 ? 'Nama' : column === 1 ? 'NIP' : `Kolom ${column + 1}`,
      ),
      Array.from({ length: 300 }, (_, column) => (column === 0 ? 'Siti Aminah (contoh)' : column)),
    ],
    { name: 'Lebar' },
  ),
])

await workbook('terkunci.xlsx', [sheet([['Nama'], ['Siti Aminah (contoh)']])], 'rahasia')

const whole = readFileSync(path.join(FOLDER, 'gelar-melekat.xlsx'))
keep('terpotong.xlsx', whole.subarray(0, Math.floor(whole.length * 0.7)))
const spoiled = Buffer.from(whole)
const middle = spoiled.indexOf('xl/worksheets/sheet1.xml') + 60
for (let at = middle; at < middle + 40; at += 1) spoiled[at] = (spoiled[at] ?? 0) ^ 0x5a
keep('rusak.xlsx', spoiled)

keep('teks-bernama-excel.xlsx', 'Nama;NIP\r\nSiti Aminah (contoh);197109142001122001\r\n')
keep(
  'laman-bernama-excel.xls',
  '<html><body><table><tr><th>Nama</th></tr><tr><td>Siti Aminah (contoh)</td></tr></table></body></html>',
)

const LIST = [
  'No;Nama Lengkap;NIP;Jabatan;Instansi;TMT',
  '1;Siti Aminah (contoh);197109142001122001;Kepala Dinas Kesehatan;Dinas Kesehatan;03/01/2022',
  '2;Andr\u00e9 Wijaya (contoh);197001011995031002;Kepala Bidang \u201cSmart City\u201d;Dinas Komunikasi dan Informatika;01/02/2021',
  '3;"Santoso; Budi (contoh)";;Staf;Dinas Sosial;',
]
// Windows-1252 has typographic quotation marks where Latin-1 has none.
const windows = LIST.join('\r\n').replace('\u201c', '\u0093').replace('\u201d', '\u0094')
keep('windows-1252.csv', Buffer.from(`${windows}\r\n`, 'latin1'))
keep('utf8-dengan-tanda.csv', `\uFEFF${LIST.join('\r\n')}\r\n`)
keep(
  'koma.csv',
  `${LIST.map((line) => line.replaceAll(';', ','))
    .join('\n')
    .replace('"Santoso, Budi (contoh)"', '"Santoso, Budi (contoh)"')}\n`,
)
keep(
  'teks-unicode.txt',
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST.join('\r\n').replaceAll(';', '\t'), 'utf16le')]),
)
keep(
  'petik-tidak-ditutup.csv',
  'Nama;NIP;Jabatan\r\nSiti "Ami Aminah (contoh);197109142001122001;Inspektur\r\n"Budi Santoso (contoh);197001011995031002;Camat Pacet\r\n',
)

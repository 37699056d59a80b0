import type { ImportField } from './fields.ts'

/** How a column of the form is filled in, and an invented example. Excel shows at most 255 characters. */
export const FIELD_HELP: Record<ImportField, { help: string; example: string }> = {
  titlesBefore: {
    help: 'Gelar di depan nama, lengkap dengan titik. Kosongkan bila tidak ada.',
    example: 'dr.',
  },
  name: { help: 'Nama tanpa gelar, huruf besar dan kecil seperti biasa.', example: 'Siti Aminah (contoh)' },
  titlesAfter: { help: 'Gelar di belakang nama, dipisah koma. Kosongkan bila tidak ada.', example: 'M.Kes.' },
  employeeKind: { help: 'Pilih dari daftar: PNS, PPPK, TNI/Polri, atau Lainnya.', example: 'PNS' },
  employeeNumber: {
    help: 'NIP atau NI PPPK 18 angka, boleh dengan spasi. NRP untuk TNI/Polri. Jangan isi NIK.',
    example: '19860926 201505 2 001',
  },
  rank: {
    help: 'Golongan seperti IV/b, atau golongan PPPK seperti IX. Pangkat untuk TNI/Polri.',
    example: 'IV/b',
  },
  sex: { help: 'L atau P.', example: 'P' },
  position: { help: 'Nama jabatan lengkap, tanpa Plt. atau Plh.', example: 'Kepala Dinas Kesehatan' },
  status: { help: 'Pilih dari daftar: definitif, Plt., Plh., atau Pj.', example: 'definitif' },
  agency: { help: 'Pilih dari daftar, atau ketik nama lengkap instansi.', example: 'Dinas Kesehatan' },
  startsOn: { help: 'Tanggal mulai menjabat (TMT), misalnya 3/1/2022.', example: '3/1/2022' },
  endsOn: { help: 'Tanggal selesai menjabat. Kosongkan bila masih menjabat.', example: '' },
  decreeNumber: { help: 'Nomor SK pengangkatan dalam jabatan.', example: '821.2/7/2022' },
  decreeDate: { help: 'Tanggal SK.', example: '3/1/2022' },
  email: { help: 'Alamat surel. Tidak pernah dicetak. Boleh kosong.', example: 'siti@contoh.go.id' },
  phone: { help: 'Nomor telepon. Tidak pernah dicetak. Boleh kosong.', example: '0812-3456-7890' },
}

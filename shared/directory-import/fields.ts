import * as z from 'zod'

/** What a column of a list of people can hold. */
export const importField = z.enum([
  'name',
  'titlesBefore',
  'titlesAfter',
  'employeeKind',
  'employeeNumber',
  'rank',
  'sex',
  'position',
  'status',
  'agency',
  'startsOn',
  'endsOn',
  'decreeNumber',
  'decreeDate',
  'email',
  'phone',
])
export type ImportField = z.infer<typeof importField>

/** Headers of the columns of an export, and names of the fields on screen; each is guessed as its own field when it is read back. */
export const FIELD_LABELS: Record<ImportField, string> = {
  name: 'Nama',
  titlesBefore: 'Gelar depan',
  titlesAfter: 'Gelar belakang',
  employeeKind: 'Jenis pegawai',
  employeeNumber: 'NIP',
  rank: 'Pangkat/Golongan',
  sex: 'L/P',
  position: 'Jabatan',
  status: 'Status jabatan',
  agency: 'Instansi',
  startsOn: 'Mulai menjabat',
  endsOn: 'Selesai menjabat',
  decreeNumber: 'Nomor SK',
  decreeDate: 'Tanggal SK',
  email: 'Surel',
  phone: 'Telepon',
}

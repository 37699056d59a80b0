import { RUNNING_NUMBER } from '#shared/meeting-papers/model.ts'
import type { MeetingPaper } from '#shared/meeting-papers/papers.ts'

/** A paper of a stage that the sample has issued. */
export interface SamplePaper {
  stage: number
  paper: MeetingPaper
  /** `kode klasifikasi / nomor urut / kode unit / tahun`; the unit codes of the regency are not known, so the numbers are examples and say so. */
  number?: string
  date?: string
  /** Whether it came back signed and was filed. */
  isSigned: boolean
}

const TRAINING = '500.12.18.3'

const number = (ordinal: string) => `${TRAINING}/${ordinal}/416-000/2022 (contoh)`

/**
 * Stage by stage, as an office has them on the morning of the signing: I and II are filed, of III some papers are out for signature, IV is under
 * way.
 */
export const PAPERS: readonly SamplePaper[] = [
  { stage: 1, paper: 'invitation', number: number('101'), date: '2022-05-30', isSigned: true },
  { stage: 1, paper: 'attendance', isSigned: true },
  { stage: 1, paper: 'minutes', isSigned: true },
  { stage: 1, paper: 'certificates', number: number(RUNNING_NUMBER), isSigned: false },
  { stage: 2, paper: 'invitation', number: number('127'), date: '2022-07-05', isSigned: true },
  { stage: 2, paper: 'attendance', isSigned: true },
  { stage: 2, paper: 'minutes', isSigned: true },
  { stage: 3, paper: 'invitation', number: number('163'), date: '2022-08-15', isSigned: true },
  { stage: 3, paper: 'attendance', isSigned: true },
  { stage: 3, paper: 'minutes', isSigned: false },
  { stage: 3, paper: 'berita-acara', number: number('164'), isSigned: false },
  { stage: 4, paper: 'invitation', number: number('188'), date: '2022-09-21', isSigned: true },
  { stage: 4, paper: 'rundown', isSigned: false },
  { stage: 4, paper: 'attendance', isSigned: false },
]

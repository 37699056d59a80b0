import { RUNNING_NUMBER, type PaperOptions } from '#shared/meeting-papers/model.ts'
import {
  dateFact,
  NUMBER_BY_HAND,
  numberFact,
  signersFact,
  type IssueFact,
} from '../documents/issue-facts.ts'

/** What a paper of a meeting says for good once it is issued. @param signers who sign it, by name */
export function issueFacts(options: PaperOptions, signers: readonly string[]): IssueFact[] {
  return [
    ...('numberStyle' in options ? [numberOf(options)] : []),
    ...('date' in options
      ? [dateFact({ date: options.date, dateStyle: 'dateStyle' in options ? options.dateStyle : 'filled' })]
      : []),
    ...signersFact(signers),
  ]
}

function numberOf(options: Extract<PaperOptions, { numberStyle: unknown }>): IssueFact {
  const fact = numberFact(options)
  // Only a letter prints what is around the gap for its running number.
  if (options.paper === 'invitation' && options.numberStyle === 'blank' && options.number.includes('//')) {
    const printed = options.number.replace('//', '/ … /')
    return { label: fact.label, value: `${printed}, nomor urutnya ${NUMBER_BY_HAND}` }
  }
  if (options.paper !== 'certificates' || options.numberStyle === 'none') return fact
  // Each has its own, so none of them is written into the register.
  const value =
    options.number === ''
      ? 'Kosong, ditulis tangan pada setiap sertifikat'
      : `${options.number}, ${RUNNING_NUMBER} mulai dari ${options.firstNumber}`
  return { label: fact.label, value }
}

import { RUNNING_NUMBER, type OptionsOf, type PaperOptions } from '#shared/meeting-papers/model.ts'
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
  return { label: fact.label, value: numbersOf(options) }
}

/** Certificates have a number each, so none of them is written into the register. */
function numbersOf({ number, firstNumber }: OptionsOf<'certificates'>): string {
  if (number === '') return 'Kosong, ditulis tangan pada setiap sertifikat'
  return number.includes(RUNNING_NUMBER)
    ? `${number}, ${RUNNING_NUMBER} mulai dari ${firstNumber}`
    : `${number}, sama pada setiap sertifikat`
}

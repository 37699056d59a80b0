import { folded } from '#shared/indonesian/folding.ts'
import type { EmployeeKind } from '#shared/people/employee-number.ts'
import { CONTRACT_GRADES, RANKS } from '#shared/people/ranks.ts'
import { ask, clean, repaired, warning, type CheckedCell } from './checked-cell.ts'
import { EMPLOYEE_KIND_WORDS, employeeKindOf, isNothing, sexOf, statusOf } from './words.ts'

/** `IV/b`, `IVb`, `IV.b`, `(IV - b)` */
const CODE = /(?:^|[\s(,/-])(IV|III|II|I)\s*[/.\-\s]?\s*([a-e])(?=$|[\s),.])/i
const CONTRACT =
  /^(?:gol(?:ongan)?\.?\s*)?(XVII|XVI|XV|XIV|XIII|XII|XI|X|IX|VIII|VII|VI|V|IV|III|II|I|\d{1,2})$/i

const spelled = (name: string): string =>
  folded(name)
    .replace(/\b(?:tk|tkt)\b/g, 'tingkat')
    .replace(/\btingkat 1\b/g, 'tingkat i')

const CODE_BY_NAME = new Map(Object.entries(RANKS).map(([code, name]) => [spelled(name), code]))

function isRankCode(code: string): code is keyof typeof RANKS {
  return Object.hasOwn(RANKS, code)
}

/** `Pembina Tk. I (IV/b)`, `IVb`, `pembina tingkat I` -> `IV/b`; null when there is none. */
export function rankCodeOf(text: string): { code: string; disagrees: boolean } | null {
  const [, group, step] = CODE.exec(text) ?? []
  const code =
    group === undefined || step === undefined ? null : `${group.toUpperCase()}/${step.toLowerCase()}`
  const name = spelled(text.replace(CODE, ' ').replace(/\b(?:gol|golongan|ruang|pangkat)\b\.?/gi, ' '))
  const byName = CODE_BY_NAME.get(name) ?? null
  if (code !== null && isRankCode(code)) return { code, disagrees: byName !== null && byName !== code }
  return byName === null ? null : { code: byName, disagrees: false }
}

function contractGradeOf(text: string): string | null {
  const grade = CONTRACT.exec(text)?.[1]?.toUpperCase()
  if (grade === undefined) return null
  return /^\d/.test(grade) ? (CONTRACT_GRADES[Number(grade) - 1] ?? null) : grade
}

/** A rank in any of the forms that lists use; those of army and police stay as they are. */
export function checkRank(text: string, kind: EmployeeKind | null): CheckedCell {
  if (isNothing(text)) return clean({ rank: '' })
  if (kind === 'military') return clean({ rank: text.slice(0, 60) })
  const found = rankCodeOf(text)
  const grade = found === null && kind !== 'pns' ? contractGradeOf(text) : null
  const rank = found?.code ?? grade
  if (rank === null || rank === undefined) {
    const kept = { rank: text.slice(0, 60) }
    const message = `Pangkat "${text}" tidak ada dalam daftar; dicetak seperti tertulis.`
    return { proposal: kept, asIs: kept, problems: [warning('rankUnknown', message)] }
  }
  if (found?.disagrees === true) {
    const message = `Nama pangkat dan golongan tidak cocok ("${text}").`
    return {
      proposal: { rank },
      asIs: { rank: '' },
      problems: [ask('rankUnknown', message, { repair: rank })],
    }
  }
  if (rank === text) return clean({ rank })
  return {
    proposal: { rank },
    asIs: { rank: text.slice(0, 60) },
    problems: [repaired('rankForm', `Tertulis "${text}".`, rank)],
  }
}

export function checkStatus(text: string): CheckedCell {
  if (isNothing(text)) return clean({ status: '' })
  const status = statusOf(text)
  if (status === null) {
    const message = `Status jabatan "${text}" tidak dikenal. Pilih definitif, Plt., Plh., atau Pj.`
    return { proposal: { status: '' }, asIs: { status: '' }, problems: [ask('statusUnknown', message)] }
  }
  const known = { status }
  if (text.toLowerCase() === status.toLowerCase()) return clean(known)
  return { proposal: known, asIs: known, problems: [repaired('statusForm', `Tertulis "${text}".`, status)] }
}

export function checkSex(text: string): CheckedCell {
  if (isNothing(text)) return clean({ sex: '' })
  const sex = sexOf(text)
  if (sex === null)
    return {
      proposal: { sex: '' },
      asIs: { sex: '' },
      problems: [ask('sexUnknown', `"${text}" bukan L atau P. Pilih salah satu, atau kosongkan.`)],
    }
  if (text.toUpperCase() === sex) return clean({ sex })
  return { proposal: { sex }, asIs: { sex }, problems: [repaired('sexForm', `Tertulis "${text}".`, sex)] }
}

export function checkEmployeeKind(text: string): CheckedCell {
  if (isNothing(text)) return clean({ employeeKind: '' })
  const kind = employeeKindOf(text)
  if (kind !== null) return clean({ employeeKind: EMPLOYEE_KIND_WORDS[kind] })
  const message = `Jenis pegawai "${text}" tidak dikenal. Pilih PNS, PPPK, TNI/Polri, atau Lainnya.`
  return {
    proposal: { employeeKind: '' },
    asIs: { employeeKind: '' },
    problems: [ask('employeeKindUnknown', message)],
  }
}

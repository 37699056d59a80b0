/**
 * Titles behind a name as offices write them, so that they are known again when they are glued to it. Common knowledge of the field
 * (degrees by Permendikbud 59/2018 and what was written before it, professions, auditors); a title that is missing here is kept as typed.
 */
const BEHIND = [
  // Diploma
  'A.Ma. A.Ma.Pd. A.Md. A.Md.Keb. A.Md.Kep. A.Md.Kom. A.Md.Gz. A.Md.Farm. A.Md.T. A.Md.Ak. A.KS. A.P. A.Ptnh.',
  // Bachelor
  'S.A. S.A.B. S.A.P. S.AB. S.AP. S.Ag. S.Ak. S.Ant. S.Ars. S.Bio. S.Ds. S.E. S.E.I. S.E.Sy. S.Farm. S.Fil. S.Fis. S.Gz.',
  'S.H. S.H.I. S.HI. S.Hum. S.Hut. S.I.A. S.I.K. S.I.Kom. S.I.P. S.IAN. S.IK. S.IP. S.Ikom. S.K.G. S.K.H. S.K.M. S.KG. S.KH. S.KM. S.Keb.',
  'S.Ked. S.Kel. S.Kep. S.Kom. S.M. S.Mat. S.Or. S.P. S.P.W.K. S.PWK. S.Pd. S.Pd.I. S.Pd.SD S.Pi. S.Psi. S.Pt. S.Ptk. S.S. S.S.T.',
  'S.ST. S.ST.P. S.STP. S.S.T.P. S.Si. S.Si.T. S.SiT. S.SIT. S.Sn. S.Sos. S.Sos.I. S.Stat. S.Sy. S.T. S.T.P. S.TP. S.Th. S.Tr.IP. S.Tr.Keb. S.Tr.Kep. S.Tr.T.',
  // Master and doctor
  'M.A. M.A.B. M.A.P. M.AB. M.AP. M.ARS. M.Acc. M.Ag. M.Ak. M.Ars. M.B.A. M.Biomed. M.Ds. M.E. M.E.I. M.E.Sy. M.Ec.Dev. M.Ed. M.Eng. M.Eng.Sc.',
  'M.Farm. M.Fil.I. M.Gz. M.H. M.H.I. M.HI. M.Han. M.Hum. M.Hut. M.I.Kom. M.I.P. M.IP. M.K.M. M.KM. M.Kn. M.Keb. M.Kep. M.Kes. M.Kom. M.M.',
  'M.M.Kes. M.MKes. M.MT. M.M.T. M.Or. M.P. M.P.A. M.P.H. M.P.P. M.P.W.K. M.PA. M.PH. M.PP. M.PSDM. M.PWK. M.Pd. M.Pd.I. M.Phil. M.Pi. M.Psi. M.Pt.',
  'M.R.K. M.S. M.S.E. M.S.M. M.S.P. M.SE. M.SM. M.SP. M.Sc. M.Si. M.Sn. M.Sos. M.Stat. M.T. M.T.I. M.T.P. M.TI. M.TP. M.Th. M.Tr.A.P. M.Tr.Hanla. M.Tr.IP. M.Tr.Opsla. M.URP.',
  'Ph.D. D.B.A. D.E.A. DEA DESS LL.B. LL.M. B.A. B.Ac. B.B.A. B.E. B.Eng. B.Sc. Lc. MBA MM MH MT MPA MPP MPH MSc MSE MURP MIDS MEM',
  // Professions
  'Ak. Akt. CA CFrA CGCAE CGAE CIA CPA CFE CRMO CRMP CRGP QIA QRMO QRMP QRMA ERMAP ERMCP CGRE CHRP CHRM CPS CPHCM CLA CCD BKP C.Fr.A. C.A. C.P.A. Q.I.A. C.R.M.P.',
  'IPP IPM IPU I.P.M. I.P.U. ACPE APEC FINASIM FISQua',
]
  .join(' ')
  .split(' ')

/** Letters alone: `S.Sos.` -> `ssos`. */
function key(title: string): string {
  return title.replace(/[^\p{L}]/gu, '').toLowerCase()
}

/** The places of the dots, whatever the case and the last dot: `S.SOS` and `S.Sos.` are written alike. */
function shape(title: string): string {
  return title.replace(/\.$/, '').toLowerCase()
}

const KEYS: ReadonlySet<string> = new Set(BEHIND.map(key))
const BY_SHAPE: ReadonlyMap<string, string> = new Map(BEHIND.map((title) => [shape(title), title]))

/** Titles of specialists: `Sp.OG`, `Sp.PD(K)`. */
const SPECIALIST = /^Sp\.?[A-Z][\p{L}.]*(?:\s?\(K\))?\.?$/u

/** Whether the text is a title that stands behind names, dotted or not: `S.Sos`, `SSos`, `Sp.OG`. */
export function isTitleBehind(text: string): boolean {
  return KEYS.has(key(text)) || SPECIALIST.test(text)
}

/** A title behind a name with its usual case and its last dot, when it is known and dotted as usual: `M.SI` -> `M.Si.`; else as it is. */
export function titleBehind(text: string): string {
  return BY_SHAPE.get(shape(text)) ?? text
}

/** Titles in front of a name (domain.md section 2) with their usual case, without the dot. */
const IN_FRONT = [
  'Prof',
  'Dr',
  'dr',
  'drg',
  'drh',
  'Ir',
  'Ec',
  'Drs',
  'Dra',
  'K.H',
  'KH',
  'Hj',
  'H',
  'R.A',
  'R.M',
  'R.Ng',
  'Rr',
  'R',
  'apt',
  'Apt',
  'Ns',
  'Bdn',
  'Pdt',
] as const

/** A title in front with its usual case and a dot; null when the text is none. `DR` may be `Dr.` or `dr.` and stays as it is, unsure. */
export function titleInFront(text: string): { title: string; isSure: boolean } | null {
  const bare = text.replace(/\.$/, '')
  if (bare === 'DR') return { title: 'DR.', isSure: false }
  const usual =
    IN_FRONT.find((each) => each === bare) ??
    IN_FRONT.find((each) => each.toLowerCase() === bare.toLowerCase())
  return usual === undefined ? null : { title: `${usual}.`, isSure: true }
}

const TITLE_IN_TEXT = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${IN_FRONT.map((title) => title.replace('.', '\\.')).join('|')})\\.`,
  'gu',
)

/**
 * Text in capitals but for titles in front of a name in it, whose case tells what they are (domain.md section 2): `Direktur RSUD dr. Soekandar`
 * -> `DIREKTUR RSUD dr. SOEKANDAR`.
 */
export function capitalsWithTitles(text: string): string {
  const titles = text.match(TITLE_IN_TEXT) ?? []
  return text
    .split(TITLE_IN_TEXT)
    .map((part, index) => `${part.toLocaleUpperCase('id')}${titles[index] ?? ''}`)
    .join('')
}

/** Ranks of army and police that are written before names; they belong into the field of the rank. */
const RANKS_IN_FRONT =
  /^(?:AKBP|AKP|AIPTU|AIPDA|IPTU|IPDA|KOMPOL|KOMBES(?:POL)?|BRIGJEN|IRJEN|LETKOL|LETTU|LETDA|MAYOR|KAPTEN|KOLONEL|PELTU|PELDA|SERMA|SERKA|SERTU|SERDA|MAYJEN|LETJEN)\.?$/i

export function isMilitaryRank(text: string): boolean {
  return RANKS_IN_FRONT.test(text)
}

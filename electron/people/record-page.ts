import { instantWords, longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { employeeNumberLine } from '#shared/people/employee-number.ts'
import type { Person } from '#shared/people/model.ts'
import { rankLine } from '#shared/people/ranks.ts'
import type { PersonRecord } from '#shared/people/record.ts'
import { regionTitle, type Office } from '#shared/settings/model.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

const KINDS = { pns: 'PNS', pppk: 'PPPK', military: 'TNI/Polri', other: 'Lainnya' }
const NOTHING = 'tidak dicatat'

/** What is written about the person, label and value. */
function facts(person: Person): [string, string][] {
  const sex = person.sex === null ? '' : person.sex === 'L' ? 'Laki-laki' : 'Perempuan'
  return [
    ['Nama lengkap', fullName(person)],
    ['Jenis pegawai', KINDS[person.employeeKind]],
    ['Nomor pegawai', employeeNumberLine(person.employeeKind, person.employeeNumber)],
    ['Pangkat/golongan', rankLine(person.rank)],
    ['Jenis kelamin', sex],
    ['Surel', person.email],
    ['Telepon', person.phone],
    ['Keadaan', person.isActive ? 'Aktif' : 'Tidak aktif'],
  ]
}

const STYLE =
  'body{font:11pt/1.45 system-ui,"Segoe UI",Arial,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}' +
  'h1{font-size:1.4rem;margin-bottom:.25rem}h2{font-size:1.1rem;margin-top:2rem}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #d0d0d0}' +
  'th{font-weight:600;width:12rem}td.on{width:12rem;white-space:nowrap}small{color:#555}@media print{body{margin:0}}'

function section({ heading, entries }: PersonRecord['sections'][number]): string {
  const rows = entries.map(({ on, title, context }) => {
    const when = on === null ? '' : longDate(on)
    const beside = context === '' ? '' : `<br><small>${escaped(context)}</small>`
    return `<tr><td class="on">${when}</td><td>${escaped(title)}${beside}</td></tr>`
  })
  return `<h2>${escaped(heading)}</h2>\n<table>\n${rows.join('\n')}\n</table>`
}

/**
 * All that the office holds on a person as one page that opens in any browser, can be read by its subject, and loads nothing.
 * @param at instant of the export
 */
export function recordPage({ person, sections }: PersonRecord, office: Office, at: string): string {
  const name = fullName(person)
  const factRows = facts(person).map(
    ([label, value]) =>
      `<tr><th scope="row">${label}</th><td>${escaped(value === '' ? NOTHING : value)}</td></tr>`,
  )
  return [
    '<!doctype html>',
    '<html lang="id">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>Data pribadi ${escaped(name)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>Data pribadi ${escaped(name)}</h1>`,
    `<p>Semua yang disimpan ${escaped(office.officeName)} ${escaped(regionTitle(office))} tentang orang ini di program Ikrar, per ${instantWords(at, office.timeZone)}. Diberikan berdasarkan hak atas data pribadi menurut UU Nomor 27 Tahun 2022.</p>`,
    '<h2>Data diri</h2>',
    `<table>\n${factRows.join('\n')}\n</table>`,
    ...sections.map(section),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

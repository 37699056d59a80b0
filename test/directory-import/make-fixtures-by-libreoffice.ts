// Makes the lists that only a spreadsheet program makes: node test/directory-import/make-fixtures-by-libreoffice.ts
// Needs LibreOffice (soffice); the files are kept, so tests never need it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, 'fixtures')

/** Converts with LibreOffice, as an office would that saves from it. */
function byLibreOffice(name: string, source: { name: string; text: string }, format: string): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ikrar-fixtures-'))
  try {
    writeFileSync(path.join(folder, source.name), source.text)
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      format,
      '--outdir',
      folder,
      path.join(folder, source.name),
    ])
    const ending = format.split(':')[0] ?? ''
    renameSync(path.join(folder, source.name.replace(/\.\w+$/, `.${ending}`)), path.join(FOLDER, name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// What only a spreadsheet program makes: an old workbook under a new name, and a list as LibreOffice saves it.
byLibreOffice(
  'excel-lama-diganti-nama.xlsx',
  { name: 'lama.csv', text: 'Nama,NIP\nSiti Aminah (contoh),197109142001122001\n' },
  'xls',
)
byLibreOffice(
  'ods-diganti-nama.xlsx',
  { name: 'lembar.csv', text: 'Nama,NIP\nSiti Aminah (contoh),197109142001122001\n' },
  'ods',
)
const cellOf = (text: string, spans = ''): string =>
  `<table:table-cell office:value-type="string"${spans}><text:p>${text}</text:p></table:table-cell>`
const COVERED = '<table:covered-table-cell/>'
const DATE =
  '<table:table-cell table:style-name="tanggal" office:value-type="date" office:date-value="2022-01-03"><text:p>03 Januari 2022</text:p></table:table-cell>'
const rowOf = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
byLibreOffice(
  'dari-libreoffice.xlsx',
  {
    name: 'daftar.fods',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="panjang" number:language="id" number:country="ID"><number:day number:style="long"/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="tanggal" style:family="table-cell" style:data-style-name="panjang"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Pejabat">
${rowOf(cellOf('DATA PEJABAT', ' table:number-columns-spanned="6"'), COVERED, COVERED, COVERED, COVERED, COVERED)}
${rowOf(...['No', 'Nama', 'NIP', 'Jabatan', 'OPD', 'TMT Jabatan'].map((text) => cellOf(text)))}
${rowOf(cellOf('1'), cellOf('dr. Siti Aminah (contoh), M.Kes.'), cellOf('197109142001122001'), cellOf('Kepala Dinas Kesehatan'), cellOf('Dinkes', ' table:number-rows-spanned="2"'), DATE)}
${rowOf(cellOf('2'), cellOf('Rina Wati (contoh)'), cellOf('19750914 200112 2 002'), cellOf('Sekretaris Dinas Kesehatan'), COVERED, DATE)}
</table:table></office:spreadsheet></office:body></office:document>`,
  },
  'xlsx:Calc MS Excel 2007 XML',
)

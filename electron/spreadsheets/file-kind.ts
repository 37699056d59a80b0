import { SpreadsheetError } from './workbook.ts'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** A name in the folder of an OLE container. */
function hasEntry(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'))
}

/** Whether a beginning could be text in one of the encodings that are read. */
function isText(start: Buffer): boolean {
  if (start[0] === 0xff && start[1] === 0xfe) return true
  return !start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27)
}

/**
 * What a file really is, whatever its name says.
 * @throws SpreadsheetError when it is none that can be read
 */
export function spreadsheetKind(bytes: Buffer, fileName: string): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new SpreadsheetError('EMPTY_FILE')
  const claimsExcel = /\.xls[xmb]?$/i.test(fileName)
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'xlsx'
  if (bytes.subarray(0, 8).equals(OLE)) {
    // A locked XLSX is a container that holds the file in cipher (MS-OFFCRYPTO); an old workbook holds a stream of that name (MS-XLS).
    if (hasEntry(bytes, 'EncryptedPackage')) throw new SpreadsheetError('ENCRYPTED')
    if (hasEntry(bytes, 'Workbook') || hasEntry(bytes, 'Book')) throw new SpreadsheetError('OLD_EXCEL')
    throw new SpreadsheetError('NOT_A_SPREADSHEET')
  }
  const start = bytes.subarray(0, 4096)
  if (!isText(start)) throw new SpreadsheetError(claimsExcel ? 'DAMAGED' : 'NOT_A_SPREADSHEET')
  if (/<(?:html|table|!doctype|\?xml)/i.test(start.toString('latin1')))
    throw new SpreadsheetError(
      'NOT_A_SPREADSHEET',
      'Isinya halaman web (HTML atau XML), bukan Excel. Buka di Excel, simpan sebagai "Excel Workbook (.xlsx)", lalu impor lagi.',
    )
  if (claimsExcel)
    throw new SpreadsheetError(
      'NOT_A_SPREADSHEET',
      'Namanya Excel, tetapi isinya teks biasa. Bila ini CSV, ganti akhiran namanya menjadi .csv, lalu impor lagi.',
    )
  return 'csv'
}

/** The three printed parts of a person's name. Titles keep their own spelling: `dr.` is not `Dr.`. */
export interface NameParts {
  titlesBefore: string
  name: string
  titlesAfter: string
}

function joined({ titlesBefore, name, titlesAfter }: NameParts): string {
  const front = titlesBefore === '' ? name : `${titlesBefore} ${name}`
  return titlesAfter === '' ? front : `${front}, ${titlesAfter}`
}

/** `dr. Siti Aminah, M.Kes.` for lists and running text. */
export function fullName(parts: NameParts): string {
  return joined(parts)
}

/** `dr. SITI AMINAH, M.Kes.` for signature blocks: only the name is put in capitals. */
export function signatureName(parts: NameParts): string {
  return joined({ ...parts, name: parts.name.toLocaleUpperCase('id') })
}

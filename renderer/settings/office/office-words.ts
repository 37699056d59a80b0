import type { Office, OfficePaper, Typeface } from '#shared/settings/model.ts'

/** Sizes in mm (domain.md section 3). */
export const PAPERS: Record<OfficePaper, { label: string; width: number; height: number }> = {
  a4: { label: 'A4 (210 x 297 mm)', width: 210, height: 297 },
  f4: { label: 'F4/Folio (215 x 330 mm)', width: 215, height: 330 },
  'f4-210': { label: 'F4 sempit (210 x 330 mm)', width: 210, height: 330 },
}

/** What is on the clerk's computer stands in on screen for the typeface that is printed. */
export const TYPEFACES: Record<Typeface, { label: string; onScreen: string }> = {
  bonum: {
    label: 'Bookman (TeX Gyre Bonum)',
    onScreen: "'TeX Gyre Bonum', 'Bookman Old Style', 'URW Bookman', Georgia, serif",
  },
  arimo: { label: 'Arial (Arimo)', onScreen: "Arimo, Arial, 'Liberation Sans', sans-serif" },
}

export const TIME_ZONE_LABELS: Record<Office['timeZone'], string> = {
  WIB: 'WIB (Jawa, Sumatra, Kalimantan Barat dan Tengah)',
  WITA: 'WITA (Bali, Nusa Tenggara, Sulawesi, Kalimantan lainnya)',
  WIT: 'WIT (Maluku dan Papua)',
}

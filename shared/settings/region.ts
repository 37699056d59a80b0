interface Region {
  regionKind: 'Kabupaten' | 'Kota'
  regionName: string
}

/** `Bupati` heads a kabupaten, `Wali Kota` a kota. */
export function headOfRegion(regionKind: Region['regionKind']): string {
  return regionKind === 'Kabupaten' ? 'Bupati' : 'Wali Kota'
}

/** `Kabupaten Mojokerto` */
export function regionTitle({ regionKind, regionName }: Region): string {
  return `${regionKind} ${regionName}`.trim()
}

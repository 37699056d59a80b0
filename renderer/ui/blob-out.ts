/** How long an address of bytes in memory stays good for a new tab or a download to pick it up, in ms. */
const KEPT_FOR = 60_000

/** Lets the browser save bytes under a name. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
}

/** Shows bytes in a new tab; false when the browser does not allow one. */
export function openBlob(blob: Blob): boolean {
  const address = URL.createObjectURL(blob)
  const tab = window.open(address, '_blank')
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
  return tab !== null
}

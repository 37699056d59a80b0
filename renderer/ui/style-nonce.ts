/** The nonce that the host put into the page for the style sheets that Mantine writes; empty where none is needed. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

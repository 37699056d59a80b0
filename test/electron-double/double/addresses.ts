/** Chromium knows no `app:`; pages live at `http://bundle.app.localhost`, which is a secure context too. */
const schemes = new Set<string>()

export const addScheme = (scheme: string): void => void schemes.add(scheme)

export function toBrowser(url: string): string {
  return url.replace(/^([a-z]+):\/\/([^/]+)/, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `http://${host}.${scheme}.localhost` : whole,
  )
}

export function toProgram(url: string): string {
  return url.replace(/http:\/\/([^/]+?)\.([a-z]+)\.localhost/, '$2://$1')
}

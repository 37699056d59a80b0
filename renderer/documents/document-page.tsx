import { Page } from '../ui/page.tsx'

export function DocumentPage() {
  return <Page title="Naskah">{null}</Page>
}

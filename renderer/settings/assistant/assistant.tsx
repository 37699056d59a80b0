import { Page } from '../../ui/page.tsx'

export function Assistant() {
  return <Page title="Selamat datang di Ikrar">{null}</Page>
}

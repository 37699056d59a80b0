import { useParams } from '@tanstack/react-router'
import { DocumentWorkspace } from './document-workspace.tsx'

/** An issued document in the register. */
export function DocumentPage() {
  const { id } = useParams({ from: '/naskah/$id' })
  return <DocumentWorkspace key={id} id={id} back={{ to: '/naskah', label: 'Naskah' }} />
}

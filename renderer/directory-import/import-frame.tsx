import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Page } from '../ui/page.tsx'
import { useCloseImport } from './use-open-import.ts'

interface ImportFrameProps {
  title: string
  subtitle?: ReactNode
  /** Buttons beside the one that closes the file; absent where no file is open. */
  actions?: ReactNode
  /** The page scrolls inside itself. */
  fills?: boolean
  children: ReactNode
}

/** The frame of every step of an import: its title, the way back, and the way out. */
export function ImportFrame({ title, subtitle, actions, fills = false, children }: ImportFrameProps) {
  const close = useCloseImport()
  return (
    <Page
      title={title}
      back={{ to: '/orang', label: 'Orang & OPD' }}
      fills={fills}
      subtitle={subtitle}
      actions={
        actions !== undefined && (
          <>
            <Button variant="subtle" color="gray" onClick={close}>
              Tutup berkas
            </Button>
            {actions}
          </>
        )
      }
    >
      {children}
    </Page>
  )
}

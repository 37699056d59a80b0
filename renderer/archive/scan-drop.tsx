import type { ReactNode } from 'react'
import { DropArea } from '../ui/drop-area.tsx'
import { ScanIntake } from './scan-intake.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import { useScanUpload } from './use-scan-upload.ts'

interface ScanDropProps {
  documentId: string
  /** Names the button: `Pilih pindaian untuk ...`. */
  label: string
  children: ReactNode
}

/** One of several documents onto which scans are dropped. */
export function ScanDrop({ documentId, label, children }: ScanDropProps) {
  const upload = useScanUpload(documentId)
  return (
    <DropArea onFiles={upload.add}>
      {children}
      <ScanIntake upload={upload} label={label} />
      <UploadList upload={upload} />
    </DropArea>
  )
}

import { Dropzone } from '@mantine/dropzone'
import type { ReactNode } from 'react'
import { ScanIntake } from './scan-intake.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import { useScanUpload } from './use-scan-upload.ts'
import classes from './archive.module.css'

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
    <Dropzone
      className={classes.drop}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      multiple
      onDrop={upload.add}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      tabIndex={-1}
      acceptColor="teal"
    >
      {children}
      <ScanIntake upload={upload} label={label} />
      <UploadList upload={upload} />
    </Dropzone>
  )
}

import { Dropzone } from '@mantine/dropzone'
import type { ReactNode } from 'react'
import classes from './drop-area.module.css'

interface DropAreaProps {
  onFiles: (files: File[]) => void
  /** One file only: the others of a drop are refused. */
  multiple?: boolean
  disabled?: boolean
  /** Shown as a place of its own, for a page that begins with a file. */
  isFramed?: boolean
  children: ReactNode
}

/** A part of the page that takes dropped files; it is no button, whoever does not drag finds one in it. */
export function DropArea({
  onFiles,
  multiple = true,
  disabled = false,
  isFramed = false,
  children,
}: DropAreaProps) {
  return (
    <Dropzone
      className={classes.area}
      mod={{ framed: isFramed }}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      multiple={multiple}
      disabled={disabled}
      onDrop={onFiles}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      tabIndex={-1}
      acceptColor="teal"
    >
      {children}
    </Dropzone>
  )
}

import { Button, FileButton, type ButtonProps } from '@mantine/core'
import { useRef, type ReactNode } from 'react'

interface FilesButtonProps extends ButtonProps {
  /** What the computer's dialog offers, as the `accept` of a file field; what a file really is, is looked at when it is read. */
  accept?: string
  multiple?: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
  'aria-label'?: string
  'data-autofocus'?: boolean
}

/** Opens the computer's dialog for files, for those who do not drag. The same file can be chosen twice running. */
export function FilesButton({ accept, multiple = false, onFiles, ...button }: FilesButtonProps) {
  const forget = useRef<() => void>(null)
  const take = (files: readonly File[]) => {
    onFiles(files)
    forget.current?.()
  }
  return (
    <FileButton
      multiple
      resetRef={forget}
      onChange={take}
      inputProps={{ multiple, 'aria-hidden': true, tabIndex: -1 }}
      {...(accept === undefined ? {} : { accept })}
    >
      {({ onClick }) => <Button variant="default" {...button} onClick={onClick} />}
    </FileButton>
  )
}

import type { DirectoryIndex } from './directory-index.ts'

/** What each view of the directory gets from the page around it. */
export interface ViewProps {
  index: DirectoryIndex
  /** What the view is filtered by when it opens. */
  firstQuery: string
  /** Told what is filtered by, for the address. */
  onQuery: (query: string) => void
  /** The row that is opened, or was. */
  openId: string | null
  onOpen: (id: string) => Promise<void>
}

/** A view whose rows open beside it. */
export interface SheetViewProps extends Omit<ViewProps, 'onOpen'> {
  /** Null closes what is open. */
  onOpen: (id: string | null) => Promise<void>
}

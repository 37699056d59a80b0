import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Grid tracks of a sheet, handed to its style sheet. */
    '--sheet-columns'?: string
    /** Height of a sheet's row, in rem. */
    '--sheet-row-height'?: string
  }
}

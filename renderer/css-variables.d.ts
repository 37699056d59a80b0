import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Grid tracks of a sheet, handed to its style sheet. */
    '--sheet-columns'?: string
  }
}

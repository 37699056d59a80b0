import type { PreparedImage } from '../images.ts'
import type { Typeface } from '#shared/settings/model.ts'
import type { WordStyles } from './word-styles.ts'

/** What the parts of a Word file need to know of the page. */
export interface WordSetting {
  /** Width of the text, mm. */
  width: number
  /** pt */
  fontSize: number
  /** Line spacing of running text. */
  spacing: number
  typeface: Typeface
  images: ReadonlyMap<string, PreparedImage>
  styles: WordStyles
}

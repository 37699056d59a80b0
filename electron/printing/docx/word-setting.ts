import type { PreparedImage } from '../images.ts'
import type { Typeface } from '#shared/settings/model.ts'
import type { TextMeasure } from '../text-measure.ts'
import type { WordStyles } from './word-styles.ts'

/** What the parts of a Word file need to know of the page. */
export interface WordSetting {
  /** Width of the text, mm. */
  width: number
  /** pt */
  fontSize: number
  /** Distance of the baselines of running text, pt. */
  pitch: number
  /** Usual blank space between blocks, pt. */
  gap: number
  typeface: Typeface
  /** Measures as on paper: the typefaces of Word are as wide. */
  measure: TextMeasure
  images: ReadonlyMap<string, PreparedImage>
  styles: WordStyles
}

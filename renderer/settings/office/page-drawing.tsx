import type { Office } from '#shared/settings/model.ts'
import { regionTitle } from '#shared/settings/region.ts'
import { useLogo } from '../../ui/use-logo.ts'
import { PAPERS, TYPEFACES } from './office-words.ts'
import classes from './office.module.css'

/** mm in a point. */
const POINT = 25.4 / 72

const LETTERHEAD_HEIGHT = 24
const LOGO_SIZE = 18
const LINES = [1, 0.96, 0.99, 0.62]

/** Shortens a text to what fits a width, both in mm, at about half an em a letter. */
function fitted(text: string, size: number, width: number): string {
  const most = Math.floor(width / (size * 0.58))
  return text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text
}

/** A small drawing of the office's page, true to scale: margins, letterhead, typeface. One unit is one mm. */
export function PageDrawing({ office }: { office: Office }) {
  const logo = useLogo(office.logo)
  const { width, height } = PAPERS[office.paper]
  const { top, bottom, left, right } = office.margins
  const inner = width - left - right
  const middle = left + inner / 2
  const body = office.fontSize * POINT
  const leading = body * office.lineSpacing * 1.2
  const start = top + LETTERHEAD_HEIGHT + 14
  const family = TYPEFACES[office.typeface].onScreen
  const region = regionTitle(office).toUpperCase()
  const headWidth = inner - LOGO_SIZE
  const headMiddle = left + LOGO_SIZE + headWidth / 2
  const points = [0, 1, 2]
  return (
    <figure
      className={classes.drawing}
      aria-label={`Halaman ${PAPERS[office.paper].label}, batas atas ${top}, bawah ${bottom}, kiri ${left}, kanan ${right} mm, huruf ${TYPEFACES[office.typeface].label}`}
    >
      <svg className={classes.page} viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden>
        <rect width={width} height={height} className={classes.sheet} />
        <rect x={left} y={top} width={inner} height={height - top - bottom} className={classes.margin} />
        {logo === null ? (
          <rect x={left} y={top} width={LOGO_SIZE - 3} height={LOGO_SIZE} className={classes.ghost} />
        ) : (
          <image href={logo} x={left} y={top} width={LOGO_SIZE - 3} height={LOGO_SIZE} />
        )}
        <g textAnchor="middle" fontFamily={TYPEFACES.arimo.onScreen} className={classes.ink}>
          <text x={headMiddle} y={top + 4.5} fontSize={12 * POINT}>
            {fitted(`PEMERINTAH ${region}`, 12 * POINT, headWidth)}
          </text>
          <text x={headMiddle} y={top + 11} fontSize={15 * POINT} fontWeight="700">
            {fitted(office.officeName.toUpperCase(), 15 * POINT, headWidth)}
          </text>
          <text x={headMiddle} y={top + 15.5} fontSize={9 * POINT}>
            {fitted(office.address, 9 * POINT, headWidth)}
          </text>
          <text x={headMiddle} y={top + 19.5} fontSize={9 * POINT}>
            {fitted(office.contacts, 9 * POINT, headWidth)}
          </text>
        </g>
        <path d={`M${left} ${top + LETTERHEAD_HEIGHT - 2}h${inner}`} className={classes.thick} />
        <path d={`M${left} ${top + LETTERHEAD_HEIGHT - 0.8}h${inner}`} className={classes.thin} />
        <g fontFamily={family} fontSize={body} className={classes.ink}>
          <text x={middle} y={start} textAnchor="middle" fontWeight="700">
            KOMITMEN BERSAMA
          </text>
          <text x={middle} y={start + leading} textAnchor="middle" fontWeight="700">
            {fitted(region, body, inner)}
          </text>
          {points.map((point) => (
            <text key={point} x={left} y={start + leading * (3.5 + point * 4)}>
              {point + 1}.
            </text>
          ))}
        </g>
        {points.map((point) =>
          LINES.map((share, line) => (
            <rect
              key={`${point}-${share}`}
              x={left + 9}
              y={start + leading * (3.5 + point * 4 + line * 0.9) - body * 0.5}
              width={(inner - 9) * share}
              height={body * 0.3}
              className={classes.ghost}
            />
          )),
        )}
      </svg>
    </figure>
  )
}

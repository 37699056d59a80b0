import type { OptionsOf, PaperOptions, PrintablePaper } from '#shared/meeting-papers/model.ts'
import type { Ground, PaperKind, ResolvedPaper } from '../paper-kind.ts'
import { attendance } from './attendance.ts'
import { badges } from './badges.ts'
import { beritaAcara } from './berita-acara.ts'
import { certificates } from './certificates.ts'
import { invitation } from './invitation.ts'
import { minutes } from './minutes.ts'
import { nameCards } from './name-cards.ts'
import { report } from './report.ts'
import { rundown } from './rundown.ts'

const KINDS: { [Paper in PrintablePaper]: PaperKind<Paper> } = {
  invitation,
  rundown,
  attendance,
  badges,
  'name-cards': nameCards,
  minutes,
  'berita-acara': beritaAcara,
  report,
  certificates,
}

/** What is chosen for a paper before the clerk chooses. */
export function usualOptions<Paper extends PrintablePaper>(
  ground: Ground,
  paper: Paper,
): Promise<OptionsOf<Paper>> {
  return KINDS[paper].usual(ground)
}

/** Resolves a paper from the meeting, the directory and what is chosen for it. */
export function resolvePaper<Paper extends PrintablePaper>(
  ground: Ground,
  options: PaperOptions & { paper: Paper },
): Promise<ResolvedPaper> {
  const kind: { resolve: (ground: Ground, options: never) => Promise<ResolvedPaper> } = KINDS[options.paper]
  return kind.resolve(ground, options as never)
}

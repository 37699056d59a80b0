import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Minutes, MinutesContent } from '#shared/minutes/model.ts'
import { client } from '../client.ts'
import type { SaveState } from '../ui/draft-autosave.ts'
import { lastSaveOf } from '../ui/drafts-being-saved.ts'
import { showError } from '../ui/errors.tsx'
import { useDraftAutosave } from '../ui/use-draft-autosave.ts'

/** Changes the minutes; given what they are now. */
export type EditMinutes = (change: (content: MinutesContent) => MinutesContent) => void

/** Where minutes stand with the store; stays the same while only the text changes. */
export interface MinutesSaver {
  saving: SaveState
  /** Saves now what is not saved yet. */
  flush: () => Promise<SaveState>
  /** After a conflict: what is on this screen replaces the other one. */
  keepMine: () => void
  /** Shows what the store has, and forgets what is not saved. */
  load: (stored: Minutes) => void
  /** Version of the store that the minutes were last saved as. */
  version: () => number
}

export interface MinutesDraft {
  content: MinutesContent
  edit: EditMinutes
  saver: MinutesSaver
  /** How often the store's text took the place of the one on screen: texts that keep their own state are made anew. */
  readings: number
}

/** Names the draft of a meeting's minutes among all drafts. */
export function minutesDraftId(meetingId: string): string {
  return `minutes ${meetingId}`
}

/** Changes minutes that are not on screen any more, as an `Urungkan` does that is pressed after the page was left. */
async function changeStored(
  meetingId: string,
  change: (content: MinutesContent) => MinutesContent,
): Promise<void> {
  await lastSaveOf(minutesDraftId(meetingId))
  const { version, content } = await client.minutes.get({ meetingId })
  await client.minutes.save({ meetingId, version, content: change(content) })
}

/** Minutes as they are being written; they save themselves. Give the component a `key` of the meeting's id. */
export function useMinutesDraft({ meetingId, version, content: initial }: Minutes): MinutesDraft {
  const [content, setContent] = useState(initial)
  const [readings, setReadings] = useState(0)
  const { saving, autosave } = useDraftAutosave<MinutesContent>({
    id: minutesDraftId(meetingId),
    version,
    save: (value, from) => client.minutes.save({ meetingId, version: from, content: value }),
  })
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const edit = useCallback<EditMinutes>(
    (change) => {
      if (isShown.current) setContent(change)
      else changeStored(meetingId, change).catch(showError)
    },
    [meetingId],
  )
  const stored = useRef(content)
  useEffect(() => {
    if (stored.current === content) return
    stored.current = content
    autosave.change(content)
  }, [autosave, content])

  const load = useCallback(
    (next: Minutes) => {
      stored.current = next.content
      autosave.reset(next.version)
      setContent(next.content)
      setReadings((before) => before + 1)
    },
    [autosave],
  )
  const saver = useMemo(
    () => ({
      saving,
      flush: autosave.flush,
      keepMine: () => void autosave.keepMine(),
      load,
      version: autosave.version,
    }),
    [saving, autosave, load],
  )
  return { content, edit, saver, readings }
}

import { Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { fullName, type NameParts } from '#shared/indonesian/names.ts'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { client } from '../client.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { AppointmentFields, isTenureReady, newTenure } from './appointment-fields.tsx'
import { personChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'
import { OpenWorkList } from './open-work-list.tsx'
import { DefinitiveTwice, endsByDefault, heldBefore, OutgoingHolders } from './outgoing-holders.tsx'
import { isPositionReady, PositionFields, type NewPosition } from './position-fields.tsx'
import { useAppoint } from './use-appoint.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface AppointDialogProps {
  index: DirectoryIndex
  /** Who gets a position, or which position is handed over; the other is chosen here. */
  given: { personId: string } | { positionId: string }
  onClose: () => void
}

function nameOf(typed: string): NameParts {
  const { titlesBefore, name, titlesAfter } = splitName(typed)
  return { titlesBefore, name, titlesAfter }
}

/**
 * Gives a position to a person. Where somebody holds it already, this is the handover: who ends is chosen, and what is still under way is shown.
 */
export function AppointDialog({ index, given, onClose }: AppointDialogProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const appoint = useAppoint()
  const fixedPerson = 'personId' in given ? given.personId : null
  const fixedPosition = 'positionId' in given ? given.positionId : null
  const [personId, setPersonId] = useState(fixedPerson)
  const [newName, setNewName] = useState<string | null>(null)
  const [position, setPosition] = useState<string | NewPosition | null>(fixedPosition)
  const [tenure, setTenure] = useState(() => newTenure(today))
  const [switched, setSwitched] = useState<ReadonlyMap<string, boolean>>(new Map())
  const people = useMemo(() => personChoices(index), [index])

  const positionId = typeof position === 'string' ? position : null
  const held =
    positionId === null || tenure.startsOn === null
      ? []
      : heldBefore(index, positionId, tenure.startsOn).filter((each) => each.personId !== personId)
  const ending = held.filter(({ id }) => switched.get(id) ?? endsByDefault(tenure.status))
  const ends = new Set(ending.map(({ id }) => id))
  const title =
    fixedPosition === null
      ? 'Beri jabatan'
      : `Serah terima jabatan: ${index.positionById.get(fixedPosition)?.title ?? ''}`

  const give = useMutation({
    meta: { quiet: true },
    mutationFn: async (chosen: { position: string | NewPosition }) => {
      const person =
        newName === null
          ? index.personById.get(personId ?? '')
          : await client.people.createPerson({ ...EMPTY_PERSON, ...nameOf(newName) })
      if (!person) throw new Error('a person is chosen before')
      if (newName !== null) {
        // Stored now: should the rest be refused, the person is chosen and not made twice.
        changes.put('people', person)
        setPersonId(person.id)
        setNewName(null)
      }
      const undo = await appoint({ personId: person.id, position: chosen.position, tenure, ends: ending })
      return { name: fullName(person), undo }
    },
    onSuccess: ({ name, undo }) => {
      onClose()
      const what = typeof position === 'string' ? index.positionById.get(position)?.title : position?.title
      notifyWithUndo(
        ends.size === 0 ? `${name} diberi jabatan ${what}.` : `${what} diserahterimakan kepada ${name}.`,
        undo,
      )
    },
  })
  const isReady =
    (personId !== null || newName !== null) && isPositionReady(position) && isTenureReady(tenure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) give.mutate({ position })
  }
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {fixedPosition === null ? (
            <PositionFields
              index={index}
              date={tenure.startsOn ?? today}
              value={position}
              onChange={setPosition}
              takesFocus
            />
          ) : (
            <PickField
              label="Pejabat baru"
              data-autofocus
              choices={
                newName === null ? people : [{ value: '', label: newName, detail: 'Orang baru' }, ...people]
              }
              value={newName === null ? personId : ''}
              onChange={(id) => {
                setNewName(null)
                setPersonId(id)
              }}
              create={{
                label: (typed) => `Orang baru: ${typed}`,
                run: (name) => {
                  setPersonId(null)
                  setNewName(name)
                },
              }}
            />
          )}
          {position !== null && (
            <>
              <AppointmentFields value={tenure} onChange={setTenure} />
              {positionId !== null && (
                <>
                  <OutgoingHolders
                    index={index}
                    tenure={tenure}
                    held={held}
                    ends={ends}
                    onSwitch={(id, isEnding) => setSwitched(new Map([...switched, [id, isEnding]]))}
                  />
                  <DefinitiveTwice index={index} positionId={positionId} tenure={tenure} ends={ends} />
                </>
              )}
              {positionId !== null && held.length > 0 && <OpenWorkList positionId={positionId} />}
            </>
          )}
          <DialogActions
            verb={ends.size > 0 ? 'Serah terimakan' : 'Beri jabatan'}
            onCancel={onClose}
            isRunning={give.isPending}
            disabled={!isReady}
            error={give.isError ? errorText(give.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}

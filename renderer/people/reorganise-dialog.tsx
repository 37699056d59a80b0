import {
  ActionIcon,
  Button,
  Checkbox,
  Fieldset,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Agency } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { AgencyNameFields } from './agency-name-fields.tsx'
import { agencyChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'
import { Outcome } from './outcome.tsx'
import classes from './people.module.css'
import {
  concernedPositions,
  destinationOf,
  destinations,
  missing,
  movedTitle,
  newKey,
  outcomeLines,
  planFor,
  reorganisationOf,
  type ReorganisePlan,
} from './reorganise-plan.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface PartProps {
  plan: ReorganisePlan
  onPlan: (plan: ReorganisePlan) => void
  index: DirectoryIndex
}

const EMPTY_NAMES = { name: '', abbreviation: '', headTitle: '' }

/** The agencies that begin. */
function NewAgencies({ plan, onPlan }: Omit<PartProps, 'index'>) {
  const { begins, kind, goesOn } = plan
  const fewest = kind === 'merge' || goesOn ? 1 : 2
  return (
    <Stack gap="md">
      {begins.map((names, place) => (
        // New agencies have nothing that names them but their places.
        <Fieldset
          key={newKey(place)}
          variant="unstyled"
          legend={begins.length === 1 ? 'OPD baru' : `OPD baru ${place + 1}`}
        >
          <Stack gap="md">
            <AgencyNameFields
              value={names}
              onChange={(changed) =>
                onPlan({ ...plan, begins: begins.with(place, { ...names, ...changed }) })
              }
            />
            {begins.length > fewest && (
              <div>
                <Button
                  variant="subtle"
                  onClick={() => onPlan({ ...plan, begins: begins.toSpliced(place, 1), chosen: new Map() })}
                >
                  Tanpa OPD ini
                </Button>
              </div>
            )}
          </Stack>
        </Fieldset>
      ))}
      {kind === 'split' && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onPlan({ ...plan, begins: [...begins, EMPTY_NAMES] })}
          >
            Tambah OPD baru
          </Button>
        </div>
      )}
    </Stack>
  )
}

/** The agencies that are merged, and what becomes of them. */
function Merging({ plan, onPlan, index }: PartProps) {
  const { today } = useProgramStatus()
  const [isIntoOld, setIntoOld] = useState(false)
  const others = agencyChoices(index, plan.startsOn ?? today, plan.into).filter(
    ({ value }) => !plan.from.includes(value),
  )
  return (
    <>
      <Stack gap="xs" component="section" aria-label="OPD yang digabung">
        <Text fw={600} size="sm">
          OPD yang digabung
        </Text>
        <ul className={classes.periods}>
          {plan.from.map((id, place) => (
            <li key={id} className={classes.period}>
              {index.agencyById.get(id)?.name}
              {place > 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Tanpa ${index.agencyById.get(id)?.name ?? ''}`}
                  onClick={() => onPlan({ ...plan, from: plan.from.filter((each) => each !== id) })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        <PickField
          label="Tambah OPD yang digabung"
          data-autofocus
          choices={others}
          value={null}
          onChange={(id) => {
            if (id !== null) onPlan({ ...plan, from: [...plan.from, id] })
          }}
        />
      </Stack>
      <SegmentedControl
        aria-label="Digabung menjadi"
        className={classes.fit}
        value={isIntoOld ? 'old' : 'new'}
        data={[
          { value: 'new', label: 'Menjadi OPD baru' },
          { value: 'old', label: 'Masuk ke OPD yang ada' },
        ]}
        onChange={(next) => {
          setIntoOld(next === 'old')
          onPlan({ ...plan, into: null, begins: next === 'old' ? [] : [EMPTY_NAMES] })
        }}
      />
      {isIntoOld ? (
        <PickField
          label="OPD yang melanjutkan"
          choices={others}
          value={plan.into}
          onChange={(into) => onPlan({ ...plan, into })}
        />
      ) : (
        <NewAgencies plan={plan} onPlan={onPlan} />
      )}
    </>
  )
}

function Splitting({ plan, onPlan }: PartProps) {
  return (
    <>
      <Checkbox
        label="OPD lama tetap ada; hanya sebagian yang dipisah"
        checked={plan.goesOn}
        onChange={(event) => {
          const goesOn = event.currentTarget.checked
          const begins = goesOn || plan.begins.length > 1 ? plan.begins : [...plan.begins, EMPTY_NAMES]
          onPlan({ ...plan, goesOn, begins })
        }}
      />
      <NewAgencies plan={plan} onPlan={onPlan} />
    </>
  )
}

/** Where each position goes. */
function Positions({ plan, onPlan, index }: PartProps) {
  const concerned = concernedPositions(plan, index)
  const choices = destinations(plan, index)
  if (concerned.length === 0) return null
  return (
    <Stack gap="sm" component="section" aria-label="Ke mana jabatannya">
      <Text fw={600} size="sm">
        Ke mana jabatannya
      </Text>
      {concerned.map((position) => {
        const fresh = movedTitle(plan, index, position)
        return (
          <NativeSelect
            key={position.id}
            label={position.title}
            description={fresh === position.title ? undefined : `Sebutannya menjadi ${fresh}`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={destinationOf(plan, index, position)}
            data={choices}
            onChange={(event) =>
              onPlan({ ...plan, chosen: new Map([...plan.chosen, [position.id, event.currentTarget.value]]) })
            }
          />
        )
      })}
    </Stack>
  )
}

interface ReorganiseDialogProps {
  kind: ReorganisePlan['kind']
  agency: Agency
  index: DirectoryIndex
  onClose: () => void
}

/** Merges agencies into one, or splits one into several, from a day on; says in words what will happen. */
export function ReorganiseDialog({ kind, agency, index, onClose }: ReorganiseDialogProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [plan, setPlan] = useState(() => planFor(kind, agency.id, today))
  const [isUnreadable, setUnreadable] = useState(false)
  const lacks = missing(plan)
  const isReady = lacks.length === 0 && !isUnreadable && (plan.into !== null || plan.begins.length > 0)

  const carryOut = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.people.reorganiseAgencies(reorganisationOf(plan, index)),
    onSuccess: async ({ made }) => {
      onClose()
      notifyWithUndo(kind === 'merge' ? `${agency.name} digabung.` : `${agency.name} dipecah.`, async () => {
        await client.people.undo(made)
        await changes.reload()
      })
      await changes.reload()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) carryOut.mutate()
  }
  const part = { plan, onPlan: setPlan, index }
  return (
    <Dialog
      onClose={onClose}
      title={kind === 'merge' ? `Gabungkan ${agency.name}` : `Pecah ${agency.name}`}
      size="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DateField
            label="Berlaku mulai"
            value={plan.startsOn}
            onChange={(startsOn) => setPlan({ ...plan, startsOn })}
            onUnreadable={setUnreadable}
          />
          {kind === 'merge' ? <Merging {...part} /> : <Splitting {...part} />}
          <Positions {...part} />
          {isReady ? (
            <Outcome lines={outcomeLines(plan, index)} />
          ) : (
            lacks.length > 0 && (
              <Text c="dimmed" size="sm" aria-live="polite">
                Yang belum diisi: {lacks.join(', ')}.
              </Text>
            )
          )}
          <DialogActions
            verb={kind === 'merge' ? 'Gabungkan' : 'Pecah'}
            onCancel={onClose}
            isRunning={carryOut.isPending}
            disabled={!isReady}
            error={carryOut.isError ? errorText(carryOut.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}

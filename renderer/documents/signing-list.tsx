import { ActionIcon, Button, Checkbox, Group, Menu, NativeSelect, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconClock, IconDots, IconUserShare, IconX } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { DocumentDetail, Signature, SigningMark, SigningMethod } from '#shared/documents/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { DateField } from '../ui/date-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { markWords, METHODS, countWords } from './kinds.ts'
import { MarkDialog } from './mark-dialog.tsx'
import { useMarks } from './use-marks.ts'
import classes from './documents.module.css'

const ICONS = {
  waiting: IconClock,
  signed: IconCircleCheck,
  represented: IconUserShare,
  refused: IconX,
} as const

const signatoryFieldId = (signatoryId: string) => `tanda-tangan-${signatoryId}`

/** Puts the cursor on a signatory's tick. */
export function focusSignatory(signatoryId: string): void {
  document.querySelector<HTMLElement>(`#${CSS.escape(signatoryFieldId(signatoryId))}`)?.focus()
}

/** The arrow keys go from one signatory to the next. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const at = boxes.findIndex((box) => box === event.target)
  if (at === -1) return
  event.preventDefault()
  boxes[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

/** Who has signed: a tick is an ordinary signature on the chosen day; everything else is in the row's menu. */
export function SigningList({ document: shown }: { document: DocumentDetail }) {
  const { today } = useProgramStatus()
  const [method, setMethod] = useState<SigningMethod>('ink')
  const [signedOn, setSignedOn] = useState<IsoDate>(
    shown.date !== null && shown.date <= today ? shown.date : today,
  )
  const [editing, setEditing] = useState<string | null>(null)
  const { signatures, mark, markWaiting, isMarkingAll } = useMarks(shown)
  const waiting = signatures.filter((signature) => signature.mark.state === 'waiting').length
  const signed: SigningMark = { state: 'signed', method, signedOn }
  const edited = signatures.find((signature) => signature.signatoryId === editing)
  const description = METHODS.find((each) => each.value === method)?.description

  const rows = (role: Signature['role']) => signatures.filter((signature) => signature.role === role)
  const acknowledging = rows('acknowledging')
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Text className={classes.counter} aria-live="polite">
          {countWords(shown.progress)}
        </Text>
        {waiting > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            loading={isMarkingAll}
            onClick={() => markWaiting(signed)}
          >
            Tandai semua yang menunggu ({waiting})
          </Button>
        )}
      </Group>
      <Group align="flex-start" gap="md">
        <NativeSelect
          label="Cara tanda tangan"
          data={METHODS.map(({ value, label }) => ({ value, label }))}
          value={method}
          onChange={(event) =>
            setMethod(METHODS.find((each) => each.value === event.currentTarget.value)?.value ?? 'ink')
          }
        />
        <DateField
          label="Tanggal tanda tangan"
          value={signedOn}
          onChange={(date) => setSignedOn(date ?? today)}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {description}
      </Text>
      <div onKeyDown={moveFocus} role="presentation">
        <Rows
          title="Penanda tangan"
          signatures={rows('signatory')}
          signed={signed}
          onMark={mark}
          onEdit={setEditing}
        />
        {acknowledging.length > 0 && (
          <Rows
            title="Mengetahui"
            signatures={acknowledging}
            signed={signed}
            onMark={mark}
            onEdit={setEditing}
          />
        )}
      </div>
      {edited !== undefined && (
        <MarkDialog
          signature={edited}
          method={method}
          signedOn={signedOn}
          onMark={(next) => {
            mark(edited, next)
            setEditing(null)
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  )
}

interface RowsProps {
  title: string
  signatures: readonly Signature[]
  signed: SigningMark
  onMark: (signature: Signature, mark: SigningMark) => void
  onEdit: (signatoryId: string) => void
}

function Rows({ title, signatures, signed, onMark, onEdit }: RowsProps) {
  return (
    <Stack component="section" gap={0} aria-label={title} mb="md">
      <Text fw={600}>{title}</Text>
      <ol className={classes.rows}>
        {signatures.map((signature) => {
          const Icon = ICONS[signature.mark.state]
          const isDone = signature.mark.state === 'signed' || signature.mark.state === 'represented'
          return (
            <li key={signature.signatoryId} className={classes.row}>
              <Checkbox
                id={signatoryFieldId(signature.signatoryId)}
                className={classes.signatory}
                label={
                  <>
                    <b>{signature.name}</b>
                    <br />
                    {signature.position}
                  </>
                }
                description={
                  <span className={classes.mark}>
                    <Icon size={16} aria-hidden style={{ flex: 'none' }} />
                    {markWords(signature.mark)}
                  </span>
                }
                checked={isDone}
                onChange={() => onMark(signature, isDone ? { state: 'waiting' } : signed)}
              />
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" aria-label={`Keadaan lain: ${signature.name}`}>
                    <IconDots size={18} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => onEdit(signature.signatoryId)}>
                    Diwakili, menolak, atau cara lain
                  </Menu.Item>
                  <Menu.Item
                    disabled={signature.mark.state === 'waiting'}
                    onClick={() => onMark(signature, { state: 'waiting' })}
                  >
                    Kembalikan ke menunggu
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          )
        })}
      </ol>
    </Stack>
  )
}

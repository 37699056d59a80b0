import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { OptionsOf, PaperFinding } from '#shared/meeting-papers/model.ts'
import { useDirectory } from '../people/use-directory.ts'
import { WhoField } from '../people/who-field.tsx'
import classes from './meeting-papers.module.css'
import { OptionPlace } from './option-place.tsx'
import { SignerField } from './signer-field.tsx'

type Options = OptionsOf<'berita-acara'>

interface BeritaAcaraFieldsProps {
  options: Options
  findings: readonly PaperFinding[]
  day: IsoDate
  onChange: (changes: Partial<Options>, group: string | null) => void
  onLeave: () => void
}

const ORDINALS = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA']
const MOST_PARTIES = 30
const MOST_RESULTS = 60
const MOST_ACKNOWLEDGING = 3

/** `PIHAK KESATU`, from the sixth on `PIHAK KE-6`. */
function partyName(ordinal: number): string {
  return `PIHAK ${ORDINALS[ordinal] ?? `KE-${ordinal + 1}`}`
}

/** Who met, what they agreed, and who acknowledges it. Nothing of it has an id: its place names it. */
export function BeritaAcaraFields({ options, findings, day, onChange, onLeave }: BeritaAcaraFieldsProps) {
  const { index } = useDirectory()
  const { parties, results, acknowledging, event } = options
  return (
    <Stack gap="md">
      <TextInput
        label="Yang telah dilaksanakan"
        description="Kosongkan untuk nama kegiatannya."
        maxLength={300}
        value={event}
        onBlur={onLeave}
        onChange={({ currentTarget }) => onChange({ event: currentTarget.value }, 'event')}
      />
      <OptionPlace name="parties" findings={findings}>
        <Stack gap="md">
          {index !== null &&
            Array.from(parties.entries(), ([ordinal, who]) => (
              <div key={ordinal} className={classes.line}>
                <div className={classes.grow}>
                  <WhoField
                    label={partyName(ordinal)}
                    index={index}
                    date={day}
                    value={who}
                    onChange={(next) => onChange({ parties: parties.with(ordinal, next) }, null)}
                  />
                </div>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  className={classes.atField}
                  aria-label={`Hapus ${partyName(ordinal)}`}
                  disabled={parties.length === 1}
                  onClick={() => onChange({ parties: parties.toSpliced(ordinal, 1) }, null)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </div>
            ))}
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={parties.length >= MOST_PARTIES}
              onClick={() => onChange({ parties: [...parties, null] }, null)}
            >
              Tambah pihak
            </Button>
          </Group>
        </Stack>
      </OptionPlace>
      <Text fw={600}>Hasil</Text>
      <OptionPlace name="results" findings={findings}>
        <Stack gap="md">
          {Array.from(results.entries(), ([ordinal, text]) => (
            <div key={ordinal} className={classes.line}>
              <Textarea
                className={classes.grow}
                aria-label={`Hasil ${ordinal + 1}`}
                maxLength={2000}
                value={text}
                onBlur={onLeave}
                onChange={({ currentTarget }) =>
                  onChange({ results: results.with(ordinal, currentTarget.value) }, `result ${ordinal}`)
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Hapus hasil ${ordinal + 1}`}
                onClick={() => onChange({ results: results.toSpliced(ordinal, 1) }, null)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </div>
          ))}
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={results.length >= MOST_RESULTS}
              onClick={() => onChange({ results: [...results, ''] }, null)}
            >
              Tambah hasil
            </Button>
          </Group>
        </Stack>
      </OptionPlace>
      <OptionPlace name="acknowledging" findings={findings}>
        <Stack gap="md">
          {Array.from(acknowledging.entries(), ([ordinal, signer]) => (
            <SignerField
              key={ordinal}
              label={`Mengetahui ${ordinal + 1}`}
              signer={signer}
              day={day}
              onChange={(next) =>
                onChange(
                  {
                    acknowledging:
                      next === null ? acknowledging.toSpliced(ordinal, 1) : acknowledging.with(ordinal, next),
                  },
                  null,
                )
              }
            />
          ))}
          {acknowledging.length < MOST_ACKNOWLEDGING && (
            <SignerField
              key={`new ${acknowledging.length}`}
              label="Mengetahui, bila perlu"
              signer={null}
              day={day}
              onChange={(next) =>
                next !== null && onChange({ acknowledging: [...acknowledging, next] }, null)
              }
            />
          )}
        </Stack>
      </OptionPlace>
    </Stack>
  )
}

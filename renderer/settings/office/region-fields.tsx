import { NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { TimeZone } from '#shared/indonesian/dates.ts'
import type { OfficeFieldsProps } from './office-fields.ts'
import { TIME_ZONE_LABELS } from './office-words.ts'
import classes from './office.module.css'

const ZONES = ['WIB', 'WITA', 'WIT'] as const satisfies readonly TimeZone[]

/** Which regency or city, and its time. */
export function RegionFields({ office, onChange, errors }: OfficeFieldsProps) {
  return (
    <Stack gap="md">
      <Stack gap="xs">
        <Text component="span" fw={600} id="region-kind">
          Daerah
        </Text>
        <SegmentedControl
          aria-labelledby="region-kind"
          className={classes.fit}
          value={office.regionKind}
          data={['Kabupaten', 'Kota']}
          onChange={(kind) => onChange({ regionKind: kind === 'Kota' ? 'Kota' : 'Kabupaten' })}
        />
      </Stack>
      <TextInput
        label={`Nama ${office.regionKind.toLowerCase()}`}
        className={classes.name}
        required
        placeholder="Contoh: Mojokerto"
        data-first
        value={office.regionName}
        error={errors['regionName']}
        onChange={(event) => onChange({ regionName: event.currentTarget.value })}
      />
      <NativeSelect
        label="Zona waktu"
        className={classes.wide}
        value={office.timeZone}
        data={ZONES.map((zone) => ({ value: zone, label: TIME_ZONE_LABELS[zone] }))}
        onChange={(event) => {
          const zone = ZONES.find((each) => each === event.currentTarget.value)
          if (zone) onChange({ timeZone: zone })
        }}
      />
    </Stack>
  )
}

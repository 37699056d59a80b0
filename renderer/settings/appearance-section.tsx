import { SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core'
import classes from './office/office.module.css'

const SCHEMES = [
  { value: 'light', label: 'Terang' },
  { value: 'dark', label: 'Gelap' },
  { value: 'auto', label: 'Ikut Windows' },
] as const

/** Light or dark. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack gap="md" component="section" aria-labelledby="settings-look">
      <Title order={2} id="settings-look">
        Tampilan
      </Title>
      <SegmentedControl
        aria-label="Terang atau gelap"
        className={classes.fit}
        value={colorScheme}
        data={SCHEMES.map((scheme) => ({ ...scheme }))}
        onChange={(next) => {
          const scheme = SCHEMES.find(({ value }) => value === next)
          if (scheme) setColorScheme(scheme.value)
        }}
      />
      <Text size="xs" c="dimmed">
        Perbesar tulisan dengan Ctrl dan tombol +, kecilkan dengan Ctrl dan tombol -.
      </Text>
    </Stack>
  )
}

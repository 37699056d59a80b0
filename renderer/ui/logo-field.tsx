import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPhoto, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useId, type DragEvent } from 'react'
import { client } from '../client.ts'
import { errorText } from './errors.tsx'
import { FilesButton } from './files-button.tsx'
import classes from './logo-field.module.css'
import { useLogo } from './use-logo.ts'

interface LogoFieldProps {
  /** Whose logo it is. */
  label: string
  /** Digest of the stored file. */
  value: string | null
  onChange: (sha256: string | null) => void
}

/** A logo of a letterhead: chosen or dropped, kept at once, shown as it is. */
export function LogoField({ label, value, onChange }: LogoFieldProps) {
  const labelId = useId()
  const address = useLogo(value)
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: (file: File) => client.settings.addLogo({ file }),
    onSuccess: ({ sha256 }) => onChange(sha256),
  })
  const take = (file: File | undefined) => {
    if (file) add.mutate(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    take(event.dataTransfer.files[0])
  }
  return (
    <Stack gap="xs">
      <Text component="span" fw={600} id={labelId}>
        {label}
      </Text>
      <Group
        component="section"
        aria-labelledby={labelId}
        gap="md"
        align="center"
        className={classes.logo}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <div className={classes.logoFrame}>
          {address === null ? (
            <IconPhoto size={32} stroke={1.2} aria-hidden />
          ) : (
            <img src={address} alt={label} className={classes.logoPicture} />
          )}
        </div>
        <Stack gap="xs">
          <Group gap="sm">
            <FilesButton
              accept="image/png,image/jpeg"
              onFiles={([file]) => take(file)}
              loading={add.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {value === null ? 'Pilih berkas logo' : 'Ganti logo'}
            </FilesButton>
            {value !== null && (
              <Button variant="subtle" onClick={() => onChange(null)}>
                Tanpa logo
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            PNG atau JPEG, paling besar 5 MB. Boleh juga diseret ke sini.
          </Text>
        </Stack>
      </Group>
      {add.error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {errorText(add.error)}
        </Text>
      )}
    </Stack>
  )
}

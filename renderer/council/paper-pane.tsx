import {
  Box,
  Button,
  Checkbox,
  Loader,
  Menu,
  SegmentedControl,
  Stack,
  Text,
  VisuallyHidden,
} from '@mantine/core'
import {
  IconAdjustments,
  IconDownload,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import type { CouncilPaper, Decree } from '#shared/council/model.ts'
import { headOfOffice } from '#shared/council/printed-council.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Directory } from '#shared/people/model.ts'
import { api, client } from '../client.ts'
import { positionChoices } from '../people/choices.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { errorText } from '../ui/errors.tsx'
import { PdfView } from '../ui/pdf-view/pdf-view.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { usePrint } from '../ui/print/use-print.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import classes from './council.module.css'

interface PaperPaneProps {
  decree: Decree
  date: IsoDate
  directory: Directory
  index: DirectoryIndex
  /** Whether there is nobody to print yet. */
  isEmpty: boolean
}

type Form = CouncilPaper['form']

const FORMS: { value: Form; label: string }[] = [
  { value: 'annex', label: 'Lampiran SK' },
  { value: 'list', label: 'Daftar' },
]

/** `Susunan Dewan Smart City` as it is printed: the real PDF, to be printed and saved. */
export const PaperPane = memo(function PaperPane({
  decree,
  date,
  directory,
  index,
  isEmpty,
}: PaperPaneProps) {
  const { office } = useProgramStatus()
  const [form, setForm] = useState<Form>('annex')
  // What was chosen by hand; until then a list names its people and an annex does not.
  const [names, setNames] = useState<boolean | null>(null)
  const [signer, setSigner] = useState<{ positionId: string | null } | null>(null)
  const [isSettingUp, setSettingUp] = useState(false)
  const usualSigner =
    form === 'annex' ? decree.issuerPositionId : (headOfOffice(directory, office, date)?.id ?? null)
  const signerPositionId = signer === null ? usualSigner : signer.positionId
  const signers = useMemo(
    () => positionChoices(index, date, signerPositionId),
    [index, date, signerPositionId],
  )
  const paper: CouncilPaper = {
    decreeId: decree.id,
    date,
    form,
    printsNames: names ?? form === 'list',
    signerPositionId,
  }
  const preview = useQuery({
    ...api.council.preview.queryOptions({ input: paper }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  })
  const { print, isPrinting } = usePrint()
  const printNow = () => print(client.council.preview(paper))
  const savePdf = useMutation({
    mutationFn: () => client.council.preview(paper),
    onSuccess: (file) => downloadBlob(file, file.name),
  })
  const saveWord = useMutation({
    mutationFn: () => client.council.word(paper),
    onSuccess: (file) => downloadBlob(file, file.name),
  })
  useShortcuts([{ keys: 'Ctrl+P', label: 'Cetak susunan', run: printNow }])

  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Bentuk naskah"
          size="xs"
          value={form}
          data={FORMS}
          onChange={(value) => setForm(FORMS.find((each) => each.value === value)?.value ?? 'annex')}
        />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconAdjustments size={16} aria-hidden />}
          aria-expanded={isSettingUp}
          onClick={() => setSettingUp(!isSettingUp)}
        >
          Atur
        </Button>
        <div className={classes.spacer} />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={savePdf.isPending || saveWord.isPending}
            >
              Simpan
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => savePdf.mutate()}
            >
              Sebagai PDF
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileTypeDocx size={16} aria-hidden />}
              onClick={() => saveWord.mutate()}
            >
              Sebagai Word
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={isPrinting}
          disabled={isEmpty}
          onClick={printNow}
        >
          Cetak
        </Button>
      </div>
      {isSettingUp && (
        <Stack gap="md" className={classes.settings}>
          <Checkbox
            label="Cetak nama pejabat"
            description="Di atas jabatannya, menurut keadaan pada tanggal yang dipilih."
            checked={paper.printsNames}
            onChange={(event) => setNames(event.currentTarget.checked)}
          />
          <PickField
            label="Ditandatangani oleh"
            description="Kosongkan untuk mencetak tanpa tanda tangan."
            choices={signers}
            value={signerPositionId}
            clearable
            onChange={(positionId) => setSigner({ positionId })}
          />
        </Stack>
      )}
      {preview.isError && (
        <Box p="md" role="alert">
          <Text c="var(--mantine-color-error)">{errorText(preview.error)}</Text>
        </Box>
      )}
      <PdfView
        file={preview.data ?? null}
        label="Pratinjau susunan"
        tools={
          preview.isFetching && (
            <>
              <Loader size={16} aria-hidden />
              <VisuallyHidden>Menyusun halaman</VisuallyHidden>
            </>
          )
        }
      />
    </>
  )
})

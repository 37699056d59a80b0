import { Box, Loader, Tabs, Text, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import type { CommitmentPaper } from '#shared/commitments/model.ts'
import { PdfView } from '../../ui/pdf-view/pdf-view.tsx'
import type { Preview } from '../use-preview.ts'
import classes from './editor.module.css'

interface PreviewPaneProps {
  preview: Preview
  paper: CommitmentPaper
  onPaper: (paper: CommitmentPaper) => void
}

const PAPER_TABS: { value: CommitmentPaper; label: string }[] = [
  { value: 'commitment', label: 'Lembar' },
  { value: 'statement', label: 'Surat pernyataan' },
  { value: 'board', label: 'Papan A3' },
]

/** The real page at the right of the form: the PDF that would be filed. */
export const PreviewPane = memo(function PreviewPane({ preview, paper, onPaper }: PreviewPaneProps) {
  const label = PAPER_TABS.find((tab) => tab.value === paper)?.label ?? ''
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={paper}
        onChange={(value) => onPaper(PAPER_TABS.find((tab) => tab.value === value)?.value ?? 'commitment')}
      >
        <Tabs.List>
          {PAPER_TABS.map((tab) => (
            <Tabs.Tab key={tab.value} value={tab.value}>
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {preview.error !== null && (
        <Box className={classes.note} role="alert">
          <Text c="var(--mantine-color-error)">{preview.error}</Text>
          <Text size="xs">
            Halaman di bawah ini yang terakhir berhasil disusun. Yang Anda ketik masih ada.
          </Text>
        </Box>
      )}
      <PdfView
        file={preview.file}
        label={`Pratinjau ${label}`}
        tools={
          preview.isBusy && (
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

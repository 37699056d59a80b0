import { ActionIcon, Box, Skeleton, Text, Tooltip } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Scan } from '#shared/documents/model.ts'
import { api } from '../client.ts'
import { PdfView } from '../ui/pdf-view/pdf-view.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import classes from './archive.module.css'

/** Shows a scan: PDFs as pages, pictures as they are. */
export function ScanView({ scan }: { scan: Scan }) {
  return scan.mediaType === 'application/pdf' ? <PdfScan scan={scan} /> : <PictureScan scan={scan} />
}

function PdfScan({ scan }: { scan: Scan }) {
  const file = useQuery({ ...api.archive.file.queryOptions({ input: { id: scan.id } }), staleTime: Infinity })
  if (file.isError) return <QueryFailed error={file.error} />
  return <PdfView file={file.data ?? null} label={`Pindaian ${scan.fileName}`} />
}

const SMALLEST = 50
const LARGEST = 300
const STEP = 25

function PictureScan({ scan }: { scan: Scan }) {
  const [percent, setPercent] = useState(100)
  const pages = Array.from({ length: scan.pages }, (_, index) => index + 1)
  return (
    <>
      <div className={classes.toolbar} role="toolbar" aria-label="Perbesaran">
        <Tooltip label="Perkecil">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Perkecil"
            disabled={percent <= SMALLEST}
            onClick={() => setPercent(percent - STEP)}
          >
            <IconMinus size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Text size="sm" className="tabular">
          {percent} %
        </Text>
        <Tooltip label="Perbesar">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Perbesar"
            disabled={percent >= LARGEST}
            onClick={() => setPercent(percent + STEP)}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <Box
        component="section"
        className={classes.pictures}
        aria-label={`Pindaian ${scan.fileName}`}
        tabIndex={0}
      >
        {pages.map((page) => (
          <Picture key={page} scan={scan} page={page} percent={percent} />
        ))}
      </Box>
    </>
  )
}

function Picture({ scan, page, percent }: { scan: Scan; page: number; percent: number }) {
  const picture = useQuery({
    ...api.archive.page.queryOptions({ input: { id: scan.id, page } }),
    staleTime: Infinity,
  })
  const shown = useRef<HTMLImageElement>(null)
  const bytes = picture.data
  useEffect(() => {
    if (bytes === undefined || shown.current === null) return undefined
    const address = URL.createObjectURL(bytes)
    shown.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [bytes])
  if (picture.isError) return <QueryFailed error={picture.error} />
  if (bytes === undefined) return <Skeleton height="60vh" width="100%" />
  return <img ref={shown} alt={`Halaman ${page} dari ${scan.pages}`} style={{ width: `${percent}%` }} />
}

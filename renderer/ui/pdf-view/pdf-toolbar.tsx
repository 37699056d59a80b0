import { ActionIcon, Button, Menu, NumberInput, Text, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { steppedZoom, ZOOM_STEPS, type Zoom } from './zoom.ts'
import classes from './pdf-view.module.css'

interface PdfToolbarProps {
  page: number
  count: number
  percent: number
  zoom: Zoom
  onPage: (page: number) => void
  onZoom: (zoom: Zoom) => void
  children: ReactNode
}

function zoomLabel(zoom: Zoom, percent: number): string {
  if (zoom.kind === 'width') return 'Selebar layar'
  if (zoom.kind === 'page') return 'Sehalaman'
  return `${Math.round(percent)} %`
}

function iconButton(label: string, icon: ReactNode, disabled: boolean, run: () => void) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={run}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

/** Pages and zoom of the page view. */
export function PdfToolbar({ page, count, percent, zoom, onPage, onZoom, children }: PdfToolbarProps) {
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Halaman dan perbesaran">
      {iconButton('Halaman sebelumnya', <IconChevronUp size={18} />, page <= 1, () => onPage(page - 1))}
      {iconButton('Halaman berikutnya', <IconChevronDown size={18} />, page >= count, () => onPage(page + 1))}
      <NumberInput
        aria-label="Nomor halaman"
        size="xs"
        className={classes.pageNumber}
        value={count === 0 ? '' : page}
        min={1}
        max={Math.max(1, count)}
        hideControls
        readOnly={count < 2}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1 && value <= count) onPage(value)
        }}
      />
      <Text size="sm" className="tabular">
        dari {count}
      </Text>
      <div className={classes.spacer} />
      {children}
      {iconButton('Perkecil', <IconMinus size={18} />, percent <= 50, () => onZoom(steppedZoom(percent, -1)))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`Perbesaran: ${zoomLabel(zoom, percent)}`}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {zoomLabel(zoom, percent)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onZoom({ kind: 'width' })}>Selebar layar</Menu.Item>
          <Menu.Item onClick={() => onZoom({ kind: 'page' })}>Sehalaman</Menu.Item>
          <Menu.Divider />
          {ZOOM_STEPS.map((step) => (
            <Menu.Item key={step} onClick={() => onZoom({ kind: 'percent', percent: step })}>
              {step} %
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {iconButton('Perbesar', <IconPlus size={18} />, percent >= 300, () => onZoom(steppedZoom(percent, 1)))}
    </div>
  )
}

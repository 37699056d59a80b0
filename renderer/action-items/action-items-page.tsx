import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconChecklist, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ListedActionItem } from '#shared/action-items/model.ts'
import { byAgency, isUnderWay } from '#shared/action-items/order.ts'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { api, client } from '../client.ts'
import { MeetingViews } from '../meetings/meeting-views.tsx'
import { downloadBlob } from '../ui/blob-out.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { usePrint } from '../ui/print/use-print.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { ColumnMenu } from '../ui/sheet/column-menu.tsx'
import type { RowEdit } from '../ui/sheet/columns.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { useSheet } from '../ui/sheet/use-sheet.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import { notifyDone } from '../ui/undo.tsx'
import { actionItemColumns } from './action-item-columns.ts'
import { ActionItemSheet } from './action-item-sheet.tsx'
import classes from './action-items.module.css'
import { AgencyFilter } from './agency-filter.tsx'
import { useActionItemChanges, type ActionItemChanges } from './use-action-items.ts'

const ALL = 'semua'
const UNDER_WAY = 'berjalan'

function searchText({ what, owner, ownerName, agency, meetingTitle }: ListedActionItem): string {
  return folded(`${what} ${owner} ${ownerName} ${agency} ${meetingTitle}`)
}

/** Saves cells of the list, of one or of many. */
function useSavers() {
  const changes = useActionItemChanges()
  return useMemo(() => {
    const save = (row: ListedActionItem, changed: ActionItemChanges) =>
      changes.save(changes.latest(row.id) ?? row, changed)
    const saveAll = async (edits: readonly RowEdit<ListedActionItem, ActionItemChanges>[]) => {
      const saved: ListedActionItem[] = []
      const takeBack = async () => {
        for (const row of saved.toReversed()) {
          const { what, dueOn, state, closedOn } = row
          await save(row, { what, dueOn, state, closedOn })
        }
      }
      try {
        for (const { row, changes: changed } of edits) {
          await save(row, changed)
          saved.push(row)
        }
      } catch (error) {
        // All of them or none.
        await takeBack()
        throw error
      }
      return takeBack
    }
    return { save, saveAll, latest: changes.latest }
  }, [changes])
}

/** The list itself, of at least one item. */
function ActionItems({ items }: { items: readonly ListedActionItem[] }) {
  const { today } = useProgramStatus()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<string>(UNDER_WAY)
  const [agency, setAgency] = useState<string | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const { print, isPrinting } = usePrint()

  const words = useMemo(() => searchWords(query), [query])
  const agencies = useMemo(
    () =>
      byAgency(
        items.filter((each) => (shown === ALL || isUnderWay(each)) && hasWords(searchText(each), words)),
      ),
    [items, shown, words],
  )
  const rows = useMemo(
    () => agencies.filter((each) => agency === null || each.agency === agency).flatMap((each) => each.items),
    [agencies, agency],
  )
  const columns = useMemo(
    () =>
      actionItemColumns({
        today,
        open: ({ id }) => setOpenId(id),
        openMeeting: ({ id, shownIn }) =>
          void navigate({ to: '/kegiatan/$id/tindak-lanjut', params: { id: shownIn }, hash: id }),
      }),
    [today, navigate],
  )
  const sheet = useSheet<ListedActionItem, ActionItemChanges>({
    name: 'action-items',
    rows,
    columns,
    nameOf: ({ what }) => what,
    noun: 'tindak lanjut',
    isChoosing: false,
    ...useSavers(),
  })
  // As they are shown, sorted too.
  const ids = sheet.rows.map(({ id }) => id)
  const saveExcel = useMutation({
    mutationFn: () => client.actionItems.excel({ ids }),
    onSuccess: (file) => {
      downloadBlob(file, file.name)
      notifyDone(`${file.name} diunduh.`)
    },
  })
  const printList = () => {
    if (ids.length > 0) print(client.actionItems.paper({ ids }))
  }
  useShortcuts([{ keys: 'Ctrl+P', label: 'Cetak daftar tindak lanjut', run: printList }])
  const opened = items.find(({ id }) => id === openId)
  const showAll = () => {
    setQuery('')
    setShown(ALL)
    setAgency(null)
  }
  return (
    <>
      <Group justify="space-between">
        <Group gap="md">
          <FilterField label="Saring uraian, jabatan, OPD, atau kegiatan" value={query} onChange={setQuery} />
          <SegmentedControl
            aria-label="Yang ditampilkan"
            value={shown}
            onChange={setShown}
            data={[
              { value: UNDER_WAY, label: 'Belum selesai' },
              { value: ALL, label: 'Semua' },
            ]}
          />
        </Group>
        <Group gap="sm">
          <Text c="dimmed" size="xs" aria-live="polite" className="tabular">
            {rows.length === items.length
              ? `${items.length} tindak lanjut`
              : `${rows.length} dari ${items.length} tindak lanjut`}
          </Text>
          <ColumnMenu sheet={sheet} />
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            loading={saveExcel.isPending}
            disabled={ids.length === 0}
            onClick={() => saveExcel.mutate()}
          >
            Ke Excel
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            loading={isPrinting}
            disabled={ids.length === 0}
            onClick={printList}
          >
            Cetak
          </Button>
        </Group>
      </Group>
      <div className={classes.whole} data-grows>
        <AgencyFilter agencies={agencies} chosen={agency} onChoose={setAgency} />
        {rows.length === 0 ? (
          <EmptyState
            icon={<IconChecklist size={32} />}
            title={
              words.length > 0
                ? `Tidak ada yang cocok dengan "${query.trim()}"`
                : 'Tidak ada yang belum selesai'
            }
            text="Yang sudah selesai dan yang batal ada di bawah Semua."
            action={
              <Button variant="default" onClick={showAll}>
                Tampilkan semua
              </Button>
            }
          />
        ) : (
          <Sheet label="Daftar tindak lanjut" sheet={sheet} />
        )}
      </div>
      {opened && <ActionItemSheet key={opened.id} item={opened} onClose={() => setOpenId(null)} />}
    </>
  )
}

/** Tindak lanjut of all meetings: by agency, overdue first. */
export function ActionItemsPage() {
  const items = useQuery(api.actionItems.list.queryOptions({ input: { meetingId: null } }))
  const all = items.data ?? []
  const overdue = all.filter(({ isOverdue }) => isOverdue).length
  const underWay = all.filter(isUnderWay).length
  return (
    <Page
      title="Tindak lanjut"
      subtitle={all.length > 0 ? `${underWay} belum selesai, ${overdue} terlambat` : undefined}
      fills
      actions={<MeetingViews shown="/kegiatan/tindak-lanjut" />}
    >
      {items.isError && <QueryFailed error={items.error} />}
      {items.isPending && <RowsSkeleton />}
      {items.data?.length === 0 && (
        <EmptyState
          icon={<IconChecklist size={32} />}
          title="Belum ada tindak lanjut"
          text="Tindak lanjut semua kegiatan terkumpul di sini menurut OPD, yang terlambat lebih dahulu. Catat pada langkah Notula atau Tindak Lanjut sebuah kegiatan."
          action={<ButtonLink to="/kegiatan">Pilih kegiatan</ButtonLink>}
        />
      )}
      {all.length > 0 && <ActionItems items={all} />}
    </Page>
  )
}

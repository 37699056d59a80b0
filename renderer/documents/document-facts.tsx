import { Stack, Table, Text, TextInput } from '@mantine/core'
import type { DocumentDetail } from '#shared/documents/model.ts'
import { instantWords } from '#shared/indonesian/dates.ts'
import { isMeetingPaper } from '#shared/meeting-papers/papers.ts'
import { DateField } from '../ui/date-field.tsx'
import { errorText } from '../ui/errors.tsx'
import { TextLink } from '../ui/links.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { PAPER_NAMES, sizeWords } from './kinds.ts'
import { useNumberDraft } from './use-set-number.ts'

/** Number and date of a document, its revisions, and what proves that its file is unchanged. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { text, error, type, save } = useNumberDraft(document)
  const { office } = useProgramStatus()
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <TextInput
          label="Nomor naskah"
          description="Dicatat di register; lembar yang sudah terbit tidak berubah."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maw="20rem"
          value={text}
          error={error === null ? null : errorText(error)}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
          }}
        />
        <DateField label="Tanggal naskah" value={document.date} onChange={save} />
      </Stack>
      {document.revisions.length > 1 && (
        <Stack gap={4} component="section" aria-label="Revisi">
          <Text fw={600}>Revisi</Text>
          {document.revisions.map((each) => (
            <Text key={each.id}>
              {each.id === document.id ? (
                `Revisi ${each.revision} (yang ini)`
              ) : (
                <TextLink to="/naskah/$id" params={{ id: each.id }}>
                  Revisi {each.revision}
                </TextLink>
              )}
              , terbit {instantWords(each.issuedAt, office.timeZone)}
              {each.state === 'replaced' ? ', sudah diganti' : ', berlaku'}
            </Text>
          ))}
        </Stack>
      )}
      <Table variant="vertical" aria-label="Rincian berkas">
        <Table.Tbody>
          {[
            ['Jenis', PAPER_NAMES[document.kind]],
            ['Terbit', instantWords(document.issuedAt, office.timeZone)],
            ['Halaman', `${document.pages}, ${sizeWords(document.bytes)}`],
            ['Kode', document.code],
            ['Sidik digital (SHA-256)', document.sha256],
          ].map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="10rem">{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text>
        {isMeetingPaper(document.kind) ? (
          <TextLink to="/kegiatan/$id/naskah/$paper" params={{ id: document.sourceId, paper: document.kind }}>
            Buka kegiatannya
          </TextLink>
        ) : (
          <TextLink to="/komitmen/$id" params={{ id: document.sourceId }}>
            Buka komitmennya
          </TextLink>
        )}
      </Text>
    </Stack>
  )
}

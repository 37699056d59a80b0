import type { Page } from 'playwright-core'
import { MOJOKERTO, type TestClient } from '../application.ts'
import { messyList } from '../e2e/messy-list.ts'
import { inProgram, pictureTaker } from './in-program.ts'
import { takeMeetingPictures } from './meeting-pictures.ts'
import { takeMinutesPictures } from './minutes-pictures.ts'
import { takePaperPictures } from './paper-pictures.ts'

// `npm run guide`: takes the pictures of docs/panduan anew from the built program, with the sample office, on the morning of the signing.

const TITLE = /KOMITMEN BERSAMA IMPLEMENTASI/

async function takePictures(page: Page, link: string): Promise<void> {
  const picture = pictureTaker(page)
  const paper = (label: string) =>
    page.getByLabel(label, { exact: true }).getByText('KOMITMEN BERSAMA').first().waitFor()
  const dialog = page.getByRole('dialog')
  const goTo = async (name: string) => {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }

  await page.goto(link)
  await page.getByLabel('Nama kabupaten').fill('Mojokerto')
  await page.getByText('PEMERINTAH KABUPATEN MOJOKERTO').waitFor()
  await picture('asisten')
  for (const next of ['Alamat', 'Logo daerah', 'Kertas']) {
    await page.getByRole('button', { name: /^Lanjut/ }).click()
    await page.getByText(next).first().waitFor()
  }
  await picture('asisten-kertas')
  await page.getByRole('button', { name: /^Lanjut/ }).click()
  await page.getByRole('button', { name: 'Mulai dengan contoh Mojokerto 2022' }).click()
  await page.getByRole('heading', { name: 'Beranda' }).waitFor()
  await page.getByRole('link', { name: TITLE }).waitFor()
  await picture('beranda')

  await goTo('Orang & OPD')
  await page.getByRole('gridcell', { name: 'Ardi Sepdianto', exact: true }).waitFor()
  await picture('orang')
  await page.getByRole('gridcell', { name: /^Rincian: dr. Siti/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Riwayat perubahan data' }).waitFor()
  await picture('orang-rincian')
  await goTo('Orang & OPD')
  await page.locator('label', { hasText: /^Jabatan$/ }).click()
  await page.getByText('Sekretaris Daerah').first().waitFor()
  await picture('jabatan')
  await page.getByRole('button', { name: 'Ubah Kepala Dinas Lingkungan Hidup' }).click()
  await dialog.getByRole('button', { name: 'Serah terima jabatan' }).click()
  await page.getByLabel('Pejabat baru').waitFor()
  await picture('serah-terima')
  await page.keyboard.press('Escape')
  await page.getByLabel('Pejabat baru').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('label', { hasText: /^OPD$/ }).click()
  await page.getByRole('gridcell', { name: 'Rincian: Dinas Kesehatan' }).click()
  await dialog.getByRole('button', { name: 'Gabungkan' }).waitFor()
  await picture('opd-rincian')
  await dialog.getByRole('button', { name: 'Gabungkan' }).click()
  await page.getByLabel('Tambah OPD yang digabung').fill('Dinas Sosial')
  await page.keyboard.press('Enter')
  await page.getByRole('list').getByText('Dinas Sosial').waitFor()
  await picture('opd-gabung')
  await page.keyboard.press('Escape')
  await page.getByLabel('Tambah OPD yang digabung').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('label', { hasText: /^Dewan$/ }).click()
  await page.getByLabel('Pratinjau susunan').getByText('KEPUTUSAN BUPATI MOJOKERTO').waitFor()
  await picture('dewan')
  await page.getByRole('button', { name: 'Tambah anggota Kelompok Kerja Smart Living' }).click()
  await dialog.getByLabel(/^Pejabat pada/).fill('dinas sos')
  await dialog.getByText('Kepala Dinas Sosial').waitFor()
  await picture('dewan-tambah')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Pilihan: Kepala Dinas Komunikasi dan Informatika' }).first().click()
  await page.getByRole('menuitem', { name: 'Pindahkan ke badan lain' }).click()
  await dialog.getByLabel('Ke badan').waitFor()
  await picture('dewan-pindah')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await goTo('Kegiatan')
  await page.getByRole('link', { name: /Tahap IV/ }).waitFor()
  await picture('kegiatan')

  await goTo('Komitmen')
  await page.getByRole('link', { name: TITLE }).click()
  await paper('Pratinjau Lembar')
  await picture('komitmen')
  await page.getByRole('button', { name: 'Ganti pejabat: Kepala Dinas Lingkungan Hidup' }).click()
  await dialog.getByLabel('Orang').waitFor()
  await picture('ganti-pejabat')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await dialog.getByText('Semua sudah lengkap').waitFor()
  await picture('terbitkan')
  await dialog.getByRole('button', { name: 'Terbitkan' }).click()
  await paper('Naskah terbit')
  await page.getByRole('checkbox').nth(0).check()
  await page.getByText('1 dari 10', { exact: true }).waitFor()
  await picture('tanda-tangan')

  await goTo('Naskah')
  await page.getByRole('link', { name: TITLE }).waitFor()
  await picture('naskah')
  await page.keyboard.press('Control+K')
  await dialog.getByRole('combobox', { name: 'Cari' }).fill('kes sit')
  await page.getByRole('option', { name: /Siti/ }).first().waitFor()
  await picture('cari')
  await page.keyboard.press('Escape')
  await goTo('Pengaturan')
  await picture('pengaturan')
}

/** An office without people takes in a list as it was mailed. */
async function takeImportPictures(page: Page, link: string, client: TestClient): Promise<void> {
  const picture = pictureTaker(page)
  await client.settings.setUp({ office: MOJOKERTO, content: 'empty' })
  await page.goto(link)
  await page.getByRole('navigation').getByRole('link', { name: 'Orang & OPD' }).click()
  await page.getByText('Belum ada orang').waitFor()
  await page.getByRole('link', { name: 'Impor dari Excel' }).last().click()
  await page.getByText('Jatuhkan daftar pejabat di sini').waitFor()
  await picture('impor')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'daftar pejabat 2022.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await messyList(),
    })
  await page.getByText('kolom dikenali', { exact: false }).waitFor()
  await picture('impor-kolom')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByText('NIP kehilangan angka').first().waitFor()
  await page.getByRole('button', { name: 'Ketik isinya' }).waitFor()
  await picture('impor-periksa')
  await page.keyboard.type('196907211996021901')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Buat instansi "Bagian Hukum Setda"' }).click()
  await page.getByRole('button', { name: /^Impor \d+ orang$/ }).click()
  await page.getByText('Impor selesai').waitFor()
  await picture('impor-selesai')
}

await inProgram(takePictures)
await inProgram(takeImportPictures)
await inProgram(takeMeetingPictures)
await inProgram(takeMinutesPictures)
await inProgram(takePaperPictures)

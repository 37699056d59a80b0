// Makes the approved pictures of test/printing/approved anew: node test/printing/approve.ts [NAME ...]. Look at each before committing.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { encodePicture, picturesOf } from './pictures.ts'
import { print } from './print.ts'
import { VARIANTS } from './variants.ts'

const folder = path.join(import.meta.dirname, 'approved')
const wanted = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

for (const variant of VARIANTS) {
  if (wanted.length > 0 && !wanted.includes(variant.name)) continue
  const old = readdirSync(folder).filter(
    (file) => file.startsWith(`${variant.name}-`) && /^\d+\.png$/.test(file.slice(variant.name.length + 1)),
  )
  for (const file of old) rmSync(path.join(folder, file))
  const { pdf } = await print(variant.document)
  for (const { file, png } of await picturesOf(variant, pdf)) {
    writeFileSync(path.join(folder, file), await encodePicture(png))
    console.log(file)
  }
  await pdf.close()
}

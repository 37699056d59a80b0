import { registerHooks } from 'node:module'

// `node --import` this file: the module name `electron` means the double, for import and require alike.
const double = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(?:\/main)?$/.test(specifier) ? { url: double, shortCircuit: true } : next(specifier, context),
})

// Tells at the end how much memory the process took at most, in MB: node --import test/bench/tell-memory.mjs ...
process.on('exit', () => {
  process.stderr.write(`memory ${Math.ceil(process.resourceUsage().maxRSS / 1000)}\n`)
})

// Preloaded by the benchmark: writes the peak resident memory of the process, kB, at its end.
process.on('exit', () => {
  process.stderr.write(`\n${process.resourceUsage().maxRSS}`)
})

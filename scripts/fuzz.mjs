// Broken and changed scenarios without end: `npm run fuzz -- --count N --seed S --from I`, and
// `-- --replay FILE` for one that failed. Stops at the first failures, keeps their texts in
// fuzz-failures/, named by seed and index. Every case follows from seed and index alone, so that a
// run goes on with --from where another stopped.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = new URL('../fuzz-failures/', import.meta.url)
/** Texts of failures that are kept. */
const filesMax = 20
/** Failures at which a run stops. */
const failuresMax = 5
/** A case that takes longer than this is a failure; one that takes much longer is ended. */
const slow = 5_000
const hung = 60_000

/** The modules of the test folder, as vitest would load them. */
async function withModules(use) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    const load = (name) => server.ssrLoadModule(`/test/fuzz/${name}.ts`)
    return await use({ ...(await load('bases')), ...(await load('run')) })
  } finally {
    await server.close()
  }
}

/** In the worker: case after case, told before each so that a hang is known by its index. */
async function work({ seed, from, count }) {
  await withModules(async ({ Examiner, readBases }) => {
    const bases = await readBases()
    const examiner = new Examiner()
    for (let index = from; index < from + count; index++) {
      parentPort.postMessage({ index, tally: examiner.tally })
      const began = performance.now()
      const failure = await examiner.long(bases, seed, index)
      const took = performance.now() - began
      const faults = [...(failure?.faults ?? [])]
      if (took > slow) faults.push(`took ${(took / 1000).toFixed(1)} s`)
      if (faults.length > 0) parentPort.postMessage({ index, faults })
    }
  })
}

async function keep(seed, index, faults) {
  const name = `seed-${seed}-case-${index}.yaml`
  process.stderr.write(`\n${name}\n${faults.map((fault) => `  ${fault}\n`).join('')}`)
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length >= filesMax) {
    process.stderr.write(`  not kept: ${filesMax} files are in fuzz-failures/ already\n`)
    return
  }
  const { text } = await withModules(async ({ caseAt, readBases }) =>
    caseAt(await readBases(), seed, index),
  )
  await writeFile(new URL(name, folder), text)
}

/** Runs the worker and watches it; resolves with the failures. */
function watch(seed, from, count) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { seed, from, count } })
    const failures = []
    let at = { index: from, tally: undefined, since: performance.now() }
    const end = () => {
      clearInterval(clock)
      worker.terminate().then(() => resolve({ failures, ...at }), reject)
    }
    const clock = setInterval(() => {
      const { loaded = 0, refused = 0, planned = 0 } = at.tally ?? {}
      process.stderr.write(
        `\r${at.index - from} of ${count}: ${loaded} loaded, ${refused} refused, ${planned} planned `,
      )
      if (performance.now() - at.since < hung) return
      failures.push({ index: at.index, faults: [`has not ended after ${hung / 1000} s`] })
      end()
    }, 1_000)
    worker.on('message', ({ index, tally, faults }) => {
      if (faults) failures.push({ index, faults })
      else at = { index, tally: { ...tally }, since: performance.now() }
      if (failures.length >= failuresMax) end()
    })
    worker.on('error', reject)
    worker.on('exit', end)
  })
}

async function replay(file) {
  const text = await readFile(file, 'utf8')
  return await withModules(async ({ Examiner }) => {
    const failure = await new Examiner().examine({ text }, true, true)
    process.stdout.write(failure ? `${failure.faults.join('\n')}\n` : 'nothing wrong\n')
    return failure ? 1 : 0
  })
}

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      replay: { type: 'string' },
    },
  })
  if (values.replay !== undefined) return await replay(values.replay)
  const [count, seed, from] = [values.count, values.seed, values.from].map(Number)
  if (![count, seed, from].every((n) => Number.isSafeInteger(n) && n >= 0)) {
    process.stderr.write('--count, --seed and --from are whole numbers\n')
    return 2
  }
  const { failures, index } = await watch(seed, from, count)
  for (const failure of failures) await keep(seed, failure.index, failure.faults)
  const next = `--seed ${seed} --from ${index + 1}`
  process.stderr.write(`\n${failures.length} failures; go on with ${next}\n`)
  return failures.length > 0 ? 1 : 0
}

if (isMainThread) process.exitCode = await main()
else await work(workerData)

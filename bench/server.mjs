// 200 plans asked for at once over HTTP, of the command as installed: each with a value of its own,
// each answer compared with the plan of its own scenario. A client that is refused comes back when
// the answer says. While they run, a route that needs no plan is asked again and again.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createMemo, loadScenario, planCampus } from '../dist/index.js'
import { row } from './measure.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const requests = 200

/** Starts the server on a free port. */
function start() {
  const child = spawn(process.execPath, ['bin/gigacampus.js', 'serve', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const url = /http:\/\/[^/]+/.exec(text)?.[0]
      if (url) resolve({ child, url })
    })
  })
}

/** The rate that makes the scenario of request `i` unlike all others. */
const overrideOf = (i) => ({ path: 'money.discount-rate', value: `${(5 + i / 100).toFixed(2)} %` })

/** Asks for one plan until it is there. */
async function ask(url, text, i, tally) {
  for (;;) {
    const began = performance.now()
    const answer = await fetch(`${url}/api/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario: text, set: [overrideOf(i)] }),
    })
    const body = await answer.text()
    if (answer.status === 200) {
      tally.latencies.push(performance.now() - began)
      return body
    }
    assert.ok([429, 503].includes(answer.status), `${answer.status} ${body}`)
    tally.refused += 1
    const wait = Number(answer.headers.get('retry-after'))
    assert.ok(wait > 0, 'a refusal that does not say when to come back')
    await sleep(wait * 1000)
  }
}

/** Asks for the health until told to stop; times in ms. */
async function askQuickly(url, isDone) {
  const times = []
  while (!isDone()) {
    const began = performance.now()
    await (await fetch(`${url}/api/catalog?q=h100`)).text()
    times.push(performance.now() - began)
    await sleep(20)
  }
  return times
}

/** Every answer is the plan of its own scenario, to the letter. */
async function compare(text, bodies) {
  const memo = createMemo()
  for (const [i, body] of bodies.entries()) {
    const loaded = await loadScenario(text, { set: [overrideOf(i)] })
    const { plan } = planCampus(loaded, { memo })
    assert.equal(body, `${JSON.stringify(plan)}\n`, `request ${i}`)
  }
}

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]

/** The server under more than it can do. */
export async function benchServer(text) {
  const { child, url } = await start()
  try {
    const tally = { latencies: [], refused: 0 }
    await ask(url, text, 0, { latencies: [], refused: 0 })
    let isDone = false
    const quick = askQuickly(url, () => isDone)
    const began = performance.now()
    const bodies = await Promise.all(
      Array.from({ length: requests }, (_, i) => ask(url, text, i, tally)),
    )
    const seconds = (performance.now() - began) / 1000
    isDone = true
    const times = await quick
    await compare(text, bodies)
    const rate = requests / seconds
    const note = `${requests} plans of Colossus at once, all answered, all right`
    return [
      row('server', 'plans over HTTP', rate, '1/s', note, 'higher'),
      row(
        'server',
        'half of the plans within',
        quantile(tally.latencies, 0.5),
        'ms',
        'of the same',
      ),
      row('server', 'p95 of the plans', quantile(tally.latencies, 0.95), 'ms', 'of the same'),
      row('server', 'refusals', tally.refused, '', '429 and 503, each asked again when it said'),
      row('server', 'catalogue meanwhile, p95', quantile(times, 0.95), 'ms', 'aim 100'),
    ]
  } finally {
    child.removeAllListeners('exit')
    child.kill()
  }
}

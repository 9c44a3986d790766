// The page in a real Chromium, from the built command: when the first plan is on screen and what was
// fetched until then, how long a slider takes until charts are drawn anew, how long the page is busy.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { launch, serve } from './chromium.mjs'

const web = new URL('../dist/web/', import.meta.url)
const loads = 7
const moves = 40

/** Rows of the page. */
export async function benchBrowser() {
  const server = await serve()
  const browser = await launch()
  try {
    return [
      ...(await firstPlan(browser, server.url)),
      ...(await sliders(browser, server.url)),
      await swings(browser, server.url),
    ]
  } finally {
    await browser.close()
    server.end()
  }
}

/** Notes when the answer, then a chart, is on screen, and every task of the page over 50 ms. */
function watch() {
  globalThis.seen = { tasks: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.seen.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver(() => {
    for (const [name, selector] of [
      ['answer', 'main .lead'],
      ['chart', 'main .chart svg path'],
    ]) {
      if (globalThis.seen[name] || !document.querySelector(selector)) continue
      globalThis.seen[name] = 1
      globalThis.seen[`${name}In`] = performance.now()
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          globalThis.seen[name] = performance.now()
        }),
      )
    }
  }).observe(document, { childList: true, subtree: true })
}

async function firstPlan(browser, url) {
  const times = []
  let size = 0
  let count = 0
  for (let i = 0; i < loads; i++) {
    const context = await browser.newContext({ locale: 'en-US' })
    const page = await context.newPage()
    await page.addInitScript(watch)
    const fetched = []
    page.on('requestfinished', (request) => fetched.push(request))
    await page.goto(url)
    await page.waitForFunction(() => globalThis.seen.answer > 1)
    const shown = await page.evaluate(() => performance.timeOrigin + globalThis.seen.answerIn)
    const isBefore = (request) => {
      const { startTime, responseEnd } = request.timing()
      return startTime + responseEnd < shown
    }
    const before = [
      ...new Set(fetched.filter(isBefore).map((request) => new URL(request.url()).pathname)),
    ]
    await page.waitForFunction(() => globalThis.seen.chart > 1)
    times.push(await page.evaluate(() => globalThis.seen))
    count = before.length
    size = before.reduce((sum, path) => sum + packed(path), 0)
    await context.close()
  }
  const of = (name) => times.map((one) => one[name])
  const longest = times.map(({ tasks }) => Math.max(0, ...tasks))
  return [
    row(
      'first plan on screen',
      median(of('answer')),
      'ms',
      `cold cache, median of ${loads}; aim 2500`,
    ),
    row('first chart on screen', median(of('chart')), 'ms', 'cold cache'),
    row('fetched before the first plan', size / 1000, 'kB', `${count} files, gzipped; aim 450`),
    row(
      'longest task while loading',
      median(longest),
      'ms',
      'of the page; the twin is a worker; aim 50',
    ),
  ]
}

function packed(path) {
  const file = new URL(`.${path === '/' ? '/index.html' : path}`, web)
  return existsSync(file) ? gzipSync(readFileSync(file)).length : 0
}

/** What a hand on a slider waits for, from the event until charts are drawn anew. */
async function sliders(browser, url) {
  const rows = []
  for (const [name, hash, aim] of [
    ['finance field', '#/money?a=abilene&lang=en&edit=money.discount-rate', 50],
    ['power field', '#/power?a=colossus&lang=en&edit=sites.memphis.power.grid.2024-08-01', 200],
    [
      'accelerators (runs everything)',
      '#/overview?a=colossus&lang=en&edit=phases.first.count',
      450,
    ],
  ]) {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1280, height: 900 },
    })
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(`${url}/${hash}`)
    const path = new URLSearchParams(hash.split('?')[1]).get('edit')
    const slider = page.locator(`[aria-label="Slider for ${path}"]`).first()
    await slider.waitFor()
    await page.waitForFunction(() => globalThis.seen.chart > 1)
    await page.waitForTimeout(1000)
    await page.evaluate(() => {
      globalThis.seen.tasks = []
    })
    const times = await slider.evaluate(drag, moves)
    const tasks = await page.evaluate(() => globalThis.seen.tasks)
    times.sort((a, b) => a - b)
    const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))]
    rows.push(
      row(
        `slider: ${name}, p95`,
        at(0.95),
        'ms',
        `event to drawn, median ${at(0.5).toFixed(0)} ms; aim ${aim}`,
      ),
      row(`slider: ${name}, longest task`, Math.max(0, ...tasks), 'ms', 'of the page; aim 50'),
    )
    await context.close()
  }
  return rows
}

/** From the event to the end of the first frame in which the page is not marked as stale. */
async function drag(slider, count) {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const [low, high] = [Number(slider.min), Number(slider.max)]
  const main = document.querySelector('main')
  const painted = () =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (main.classList.contains('stale')) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          port2.postMessage(0)
        })
      })
      observer.observe(main, { attributes: true, attributeFilter: ['class'] })
    })
  const times = []
  for (let i = 0; i < count + 8; i++) {
    const share = 0.4 + 0.2 * ((i * 0.618) % 1)
    set.call(slider, String(low + share * (high - low)))
    const begun = performance.now()
    const end = painted()
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    if (i >= 8) times.push((await end) - begun)
    else await end
    await new Promise((done) => setTimeout(done, 60))
  }
  return times
}

/** A dial of the swings page until a run of a minute under it is drawn: 5 ms while held, then 1 ms. */
async function swings(browser, url) {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(`${url}/#/swings?a=colossus&lang=en`)
  const slider = page.getByRole('slider', { name: /Power floor/ })
  await slider.waitFor()
  await slider.scrollIntoViewIfNeeded()
  await page.waitForTimeout(2000)
  const { held, rested } = await slider.evaluate(turn, moves)
  await context.close()
  const at = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(share * times.length)]
  const told = `median ${at(held, 0.5).toFixed(0)} ms; let go, at 1 ms: median ${at(rested, 0.5).toFixed(0)}, p95 ${at(rested, 0.95).toFixed(0)} ms; aim 150`
  return row('dial of the swings: run of 60 s, p95', at(held, 0.95), 'ms', told)
}

/** From the event to the end of the first frame in which the run is that of the dial. */
async function turn(slider, count) {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const section = slider.closest('section')
  const painted = () =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (section.getAttribute('aria-busy') === 'true') return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          port2.postMessage(0)
        })
      })
      observer.observe(section, { attributes: true, attributeFilter: ['aria-busy'] })
    })
  const times = { held: [], rested: [] }
  const time = async (kind, act) => {
    const begun = performance.now()
    const end = painted()
    act()
    times[kind].push((await end) - begun)
  }
  for (let i = 0; i < count; i++) {
    await time('held', () => {
      set.call(slider, String(0.3 + 0.5 * ((i * 0.618) % 1)))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await time('rested', () =>
      slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true })),
    )
    // the spectrum follows a hand that rests
    await new Promise((done) => setTimeout(done, 250))
  }
  return times
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const row = (name, value, unit, note) => ({
  room: 'page',
  name,
  value,
  unit,
  better: 'lower',
  note,
})

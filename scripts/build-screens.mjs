// Writes docs/screens: the key pages as a user sees them, from the built command in a real Chromium.
// Run after a change of the page: npm run screens.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch, serve } from '../bench/chromium.mjs'

const folder = new URL('../docs/screens/', import.meta.url)
const screens = [
  { name: 'overview', hash: '#/overview?a=colossus&lang=en' },
  { name: 'edit', hash: '#/power?a=colossus&lang=en&edit=sites.memphis.power.grid.2024-08-01' },
  { name: 'serving', hash: '#/serving?a=inference-chips&lang=en', scroll: 600 },
  { name: 'money-ko', hash: '#/money?a=korea&lang=ko', dark: true },
  { name: 'explain', hash: '#/overview?a=abilene&lang=en&explain=ready.p50' },
  { name: 'phone-ko', hash: '#/overview?a=korea&lang=ko', width: 390, height: 844 },
]

mkdirSync(folder, { recursive: true })
const server = await serve()
const browser = await launch()
for (const { name, hash, scroll = 0, dark = false, width = 1280, height = 800 } of screens) {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${server.url}/${hash}`)
  await page.waitForSelector('main .chart svg, main .chart canvas')
  await page.waitForFunction(() => document.querySelector('.busy, .skeleton, progress') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate((by) => scrollTo(0, by), scroll)
  await page.waitForTimeout(500)
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) })
  await context.close()
}
await browser.close()
server.end()

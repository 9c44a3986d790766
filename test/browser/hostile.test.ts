import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { browserForAll, planned, settled } from './browser.js'

const { open, served } = browserForAll()
const colossus = readFileSync(new URL('../../scenarios/colossus.yaml', import.meta.url), 'utf8')

/** A file dropped on the page. */
const drop = `(name, text) => {
  const transfer = new DataTransfer()
  transfer.items.add(new File([text], name))
  dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
}`

it.each([
  '#/overview?ta=@@@@',
  '#/overview?ta=AAAA',
  `#/overview?ta=${'x'.repeat(50_000)}`,
  '#/overview?a=../../etc/passwd',
  '#/constructor?a=__proto__',
  `#/%00%ff?from=abc&to=9999-99-99&explain=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  `#/overview?${Array.from({ length: 500 }, (_, i) => `k${i}=v`).join('&')}`,
])('a garbled link still shows a page: %#', async (hash) => {
  const { page, faults } = await open(hash)
  await planned(page)
  expect((await page.locator('main').textContent())?.length).toBeGreaterThan(20)
  expect(faults).toEqual([])
})

it('a link that would unfold into gigabytes is refused while it unfolds', async () => {
  const { page, faults } = await open()
  await planned(page)
  const letters = await page.evaluate(async () => {
    const stream = new Blob(['a'.repeat(20_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
  })
  const other = await open(`#/overview?ta=${letters}`)
  await planned(other.page)
  expect(await other.page.locator('.lead').first().textContent()).toContain('100,000 H100')
  expect(await other.page.locator('.notice').textContent()).toContain('cannot be read')
  expect([...faults, ...other.faults]).toEqual([])
})

it('ten megabytes of YAML, a picture and a broken text are told, and the page stays', async () => {
  const { page, faults } = await open('#/overview?lang=en')
  await planned(page)
  await page.evaluate(`(${drop})('big.yaml', 'campus: ' + 'x'.repeat(10_000_000))`)
  await expect
    .poll(() => page.locator('.notice').textContent())
    .toContain('big.yaml is no text file')
  await page.evaluate(`(${drop})('odd.yaml', new Uint8Array([0xff, 0xfe, 0x00, 0x01]))`)
  await expect
    .poll(() => page.locator('.notice').textContent())
    .toContain('odd.yaml is no text file')
  await page.evaluate(`(${drop})('mine.yaml', 'campus: mine\\nphases: [oh\\n')`)
  await expect.poll(() => page.locator('.status').textContent()).toContain('fault')
  expect(await page.locator('main .faults').textContent()).toContain('not YAML')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('.lead').first().textContent()).toContain('100,000 H100')
  expect(faults).toEqual([])
})

it('runs nothing that a text says, in any field, on any page', async () => {
  const evil = '<img src=x onerror=globalThis.ran=1><script>globalThis.ran=1</script>'
  const quoted = JSON.stringify(`${evil} javascript:ran=1`)
  const text = colossus
    .replace('campus: xAI Colossus', `campus: ${quoted}`)
    .replace(/says: .*/g, `says: ${quoted}`)
    .replace(/article: .*/g, `article: ${quoted}`)
  const { page, faults } = await open('#/overview?lang=en')
  await planned(page)
  await page.evaluate(`(${drop})('evil.yaml', ${JSON.stringify(text)})`)
  await expect.poll(() => page.locator('.status').textContent()).toContain('<img')
  const links = page.locator('nav a')
  for (let i = 0; i < (await links.count()); i++) {
    await links.nth(i).click()
    await settled(page)
    expect(await page.locator('main img, main script').count()).toBe(0)
  }
  expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined()
  expect(faults).toEqual([])
})

it('is served with a policy that lets no foreign script run', async () => {
  const answer = await fetch(served().url)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'/)
  const { page } = await open()
  await planned(page)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = 1'
    document.body.append(script)
    return (globalThis as { ran?: number }).ran
  })
  expect(ran).toBeUndefined()
})

it('draws traces where the browser names a language that nobody knows', async () => {
  const { page, faults } = await open('#/swings?a=colossus&lang=en', { locale: 'en-US@posix' })
  await planned(page)
  await page.locator('#chart-frequency').scrollIntoViewIfNeeded()
  await page.waitForSelector('#chart-frequency canvas')
  expect(faults).toEqual([])
})

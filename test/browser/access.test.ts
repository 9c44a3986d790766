import axeCore from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browserForAll, planned, settled } from './browser.js'

const axe = axeCore.source
const { open } = browserForAll()

/** Violations of WCAG 2.2 AA and of good practice, a line each. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } })
      .axe
    const { violations: found } = await run.run({ resultTypes: ['violations'] })
    return found.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary ?? ''}`),
    )
  })
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly {
      readonly target: readonly string[]
      readonly failureSummary?: string
    }[]
  }[]
}

describe('accessibility', () => {
  it.each([
    ['colossus', 'en', false],
    ['korea', 'ko', true],
    ['inference-chips', 'en', false],
    ['openai-chip', 'en', true],
  ] as const)('no violation on any page of %s (%s, dark: %s)', async (scenario, lang, dark) => {
    const { page } = await open(`#/overview?a=${scenario}&lang=${lang}`, { dark })
    await planned(page)
    await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe))
    const links = page.locator('nav a')
    const found: string[] = []
    for (let i = 0; i < (await links.count()); i++) {
      await links.nth(i).click()
      await settled(page)
      found.push(...(await violations(page)).map((one) => `${page.url().split('?')[0]} ${one}`))
    }
    expect(found).toEqual([])
  })

  it('no violation in the editor, the explanation and the palette', async () => {
    const { page } = await open('#/overview?a=colossus&lang=en')
    await planned(page)
    await page.evaluate(axe)
    const found: string[] = []
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.waitForSelector('.field')
    found.push(...(await violations(page)))
    await page.getByRole('tab', { name: 'YAML' }).click()
    await page.waitForSelector('.cm-content')
    found.push(...(await violations(page)))
    await page.locator('.tile .figure').first().click()
    await page.waitForSelector('.panel h2')
    found.push(...(await violations(page)))
    await page.keyboard.press('Control+k')
    await page.waitForSelector('.palette')
    found.push(...(await violations(page)))
    expect(found).toEqual([])
  })

  it('everything is reached and worked by keys alone', async () => {
    const { page, faults } = await open('#/overview?a=colossus&lang=en')
    await planned(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the page')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    // a page by its letters
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForFunction(() => document.querySelector('main h1')?.textContent === 'Power')
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.waitForFunction(() => document.querySelector('main h1')?.textContent === 'Overview')
    await settled(page)
    // a chart: cursor, what is said, zoom and back
    const chart = page.locator('#chart-usable [role="application"]')
    await chart.focus()
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.locator('#chart-usable [aria-live]').textContent())
      .toMatch(/202\d: median/)
    await page.keyboard.press('+')
    await expect.poll(() => page.url()).toContain('from=')
    await page.keyboard.press('0')
    await expect.poll(() => page.url()).not.toContain('from=')
    // the editor, and a value
    await page.keyboard.press('e')
    await page.waitForSelector('.field')
    await page.locator('[id="field-phases.first.count"]').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('90_000')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.lead').first().textContent()).toContain('190,000')
    await page.keyboard.press('Escape')
    expect(await page.locator('.panel').count()).toBe(0)
    // back, by keys
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.lead').first().textContent()).toContain('100,000 H100')
    // the palette finds a page by a part of its name
    await page.keyboard.press('Control+k')
    await page.waitForSelector('.palette input')
    await page.keyboard.type('cool')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('main h1')?.textContent === 'Cooling')
    // all keys are told
    await page.keyboard.press('?')
    await page.waitForSelector('.key-help')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.key-help').count()).toBe(0)
    expect(faults).toEqual([])
  })
})

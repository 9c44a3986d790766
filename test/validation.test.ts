import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../bin/gigacampus.js', import.meta.url))

function validate(...args: string[]) {
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  return spawnSync(process.execPath, [command, 'validate', '--lang', 'en', ...args], options)
}

describe('gigacampus validate', () => {
  it('prints what docs/validation.md says', () => {
    const document = readFileSync(new URL('../docs/validation.md', import.meta.url), 'utf8')
    const { status, stdout } = validate('--markdown')
    expect(status).toBe(0)
    const [, grades] = document.split(/<!-- \/?grades -->/)
    expect(grades?.trim(), 'npm run docs').toBe(stdout.trim())
  }, 120_000)

  it('grades measurements of the user, and says which rows it cannot take', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cases-'))
    const file = join(folder, 'mine.csv')
    const head = 'case,die_x_mm,die_y_mm,wafer_mm,edge_exclusion_mm,scribe_mm'
    const measured = 'best_regular_grid_bruteforce_60x60_offsets'
    writeFileSync(file, `${head},${measured}\nmine,26,33,300,3,0.1,64\nbad,x,33,300,3,0.1,64\n`)
    const { status, stdout } = validate('--json', '--cases', file)
    expect(status).toBe(0)
    const [table] = JSON.parse(stdout)
    expect(table).toMatchObject({ room: 'silicon', table: 'gross_die_per_wafer' })
    expect(table.rows).toMatchObject([
      { predicted: 64, measured: 64, error: 0 },
      { predicted: null, error: null, skipped: 'not-a-number', skippedBy: 'die_x_mm' },
    ])
  })

  it('grades a file of cases with samples beside it, or the folder it stands in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cases-'))
    const mine = {
      mine_step: { like: 'andes_gast_step', events: [{ t: 1, load: 0.55 }] },
      mine_lost: { like: 'andes_gast_step' },
    }
    writeFileSync(join(folder, 'blind.json'), JSON.stringify(mine))
    writeFileSync(join(folder, 'mine_step.csv'), 't_s,f_hz_SG1\n0,60\n30,59.85\n')
    for (const path of [folder, join(folder, 'blind.json')]) {
      const { status, stdout, stderr } = validate('dynamics', '--json', '--cases', path)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const [table] = JSON.parse(stdout)
      expect(table).toMatchObject({ room: 'dynamics', table: 'cases' })
      expect(table.rows[0]).toMatchObject({ id: 'mine_step', quantity: 'f_hz_SG1 curve' })
      expect(table.rows[0].predicted).toBeLessThan(1e-4)
      expect(table.rows.at(-1)).toMatchObject({ skipped: 'no-value', skippedBy: 'mine_lost.csv' })
    }
    writeFileSync(join(folder, 'blind.json'), '{"a": ')
    const broken = validate('--cases', folder)
    expect(broken.status).toBe(2)
    expect(broken.stderr).toMatch(/blind\.json could not be read: JSON/)
    expect(validate('silicon', '--cases', join(folder, 'blind.json')).status).toBe(2)
  })

  it('names the rows in which nothing is measured', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'mine.csv')
    const head = 'case,die_x_mm,die_y_mm,wafer_mm,edge_exclusion_mm,scribe_mm'
    const measured = 'best_regular_grid_bruteforce_60x60_offsets'
    writeFileSync(file, `${head},${measured}\nmine,26,33,300,3,0.1,64\nblank,26,33,300,3,0.1,\n`)
    const { stderr, stdout, status } = validate('--json', '--cases', file)
    expect(status).toBe(0)
    expect(stderr).toContain('nothing measured in rows 2 (')
    expect(JSON.parse(stdout)[0].rows).toHaveLength(1)
  })

  it('refuses a file that no table takes, with the columns that are missing, and an unknown room', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cases-'))
    const file = join(folder, 'odd.csv')
    writeFileSync(file, 'a,b\n1,2\n')
    const odd = validate('--cases', file)
    expect(odd.status).toBe(2)
    expect(odd.stderr).toContain('no table of measured cases has these columns')
    const room = validate('kitchen')
    expect(room.status).toBe(2)
    expect(room.stderr).toContain('silicon, fabric')
    writeFileSync(file, 'a,"b\n')
    expect(validate('--cases', file).status).toBe(2)
  })
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { dyrText, rawText } from '../src/model/dynamics/psse/psse.fixture.js'
import { folderWith, gigacampus } from './command.js'

let cwd: string
beforeAll(async () => {
  cwd = await folderWith({
    'grid.raw': rawText,
    'grid.dyr': dyrText,
    'heavy.raw': rawText.replace('250.0, 30.0', '2500.0, 900.0'),
    'bare.dyr': dyrText.replace("'SEXS'", "'IEEET1'").replace("'TGOV1'", "'HYGOV'"),
    'far.dyr': dyrText.replace("102 'TGOV1'", "102 'HYGOV'"),
    'crossed.dyr': dyrText.replace('-50.0, 50.0', '50.0, -50.0'),
    'binary.dyr': '\ufffd\u0000',
  })
})
const contingency = ['grid.raw', 'grid.dyr', '--fault', '103:0.1', '--trip-line', '101-103']
const psse = (...args: string[]) => gigacampus(['psse', ...args], { cwd })

describe.concurrent('gigacampus psse', () => {
  it('prints what was read, what was left out, the power flow, the modes and the run', async () => {
    const { status, stdout, stderr } = await psse(
      ...['grid.raw', 'grid.dyr', '--trip-line', '102-101', '--loads', 'impedance'],
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot(`
      "
        PSS/E network
        3 buses, 3 branches, 1 load, 1 machine on 100 MVA, 60.000 Hz, RAW version 33

        Left out
          1 × SWITCHED SHUNT  section, first at grid.raw:31
          1 × IEEEST  model, first at grid.dyr:8

        Power flow
          bus  nominal    voltage   angle
          101   138 kV  1.0500 pu   0.00°
          102   138 kV  1.0200 pu  -0.94°
          103   138 kV  1.0003 pu  -8.74°

        Machines
          machine  models                  rating  active    reactive
          102-1    GENROU + SEXS + TGOV1  100 MVA  100 MW  -10.1 Mvar

        Models left out: the modes and the run may come out otherwise with them
          102-1 runs without a stabiliser (IEEEST left out)

        Modes, least damped first
          eigenvalue, 1/s  frequency  damping
          -0.718 ± 8.795i   1.400 Hz    8.1 %
          -0.215 ± 0.175i   0.028 Hz   77.5 %

        Run: branch 101-102 trips at 1 s
          all machines stay in step for 10 s
          afterwards lowest voltage 0.9812 pu at bus 102, 1.662 s
          machine     lowest    highest  lowest voltage  largest angle
          102-1    59.982 Hz  60.013 Hz       0.9812 pu         58.73°
          angles are of rotors against slack bus 101, in the frame that turns at
          60.000 Hz

      "
    `)
  })

  it('prints the same in Korean', async () => {
    const { status, stdout } = await psse(
      ...['grid.raw', 'grid.dyr', '--fault', '102:0.5', '--lang', 'ko'],
    )
    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "
        PSS/E 계통
        모선 3, 선로·변압기 3, 부하 1, 발전기 1; 기준 100 MVA, 60.000 Hz (RAW 버전 33)

        반영하지 않은 것
          1 × SWITCHED SHUNT  구역, 처음 grid.raw:31
          1 × IEEEST  모델, 처음 grid.dyr:8

        조류계산
          모선    공칭       전압  위상각
          101   138 kV  1.0500 pu   0.00°
          102   138 kV  1.0200 pu  -0.94°
          103   138 kV  1.0003 pu  -8.74°

        발전기
          발전기  모델                      정격  유효전력    무효전력
          102-1   GENROU + SEXS + TGOV1  100 MVA    100 MW  -10.1 Mvar

        반영하지 않은 모델: 반영하면 고유 모드와 모의 결과가 달라질 수 있음
          102-1: 계통안정화장치(PSS) 없음(IEEEST 제외)

        고유 모드(감쇠가 약한 것부터)
              고유치(1/s)    주파수  감쇠비
          -0.723 ± 8.795i  1.400 Hz   8.2 %
          -0.216 ± 0.179i  0.028 Hz  77.0 %

        동특성 모의: 1 s에 모선 102 3상 단락, 1.5 s에 제거
          1.38 s에 발전기가 동기탈조하여 모의를 마침
          0.7 pu 미만에서는 정전력·정전류 부하를 임피던스로 봄. 해당 모선: 103
          발전기       최저       최고  최저 전압  최대 회전자각
          102-1   60.000 Hz  61.713 Hz  0.0000 pu        179.42°
          회전자각은 슬랙 모선 101 기준(60.000 Hz 동기 회전 좌표계)

      "
    `)
  })

  it.each([
    ['en', 'three-phase fault at bus 103 at 1 s, cleared at 1.1 s with branch 101-103 open'],
    ['ko', '1 s에 모선 103 3상 단락, 1.1 s에 선로 101-103 개방으로 제거'],
  ])('opens a line when its fault clears (%s)', async (lang, words) => {
    const asked = [...contingency, '--loads', 'impedance', '--duration', '2', '--lang', lang]
    const { status, stdout } = await psse(...asked)
    expect(status).toBe(0)
    expect(stdout.replace(/\s+/g, ' ')).toContain(words)
  })

  it('runs on without the line', async () => {
    const runOf = async (...args: string[]) => {
      const asked = [...args, '--loads', 'impedance', '--duration', '2', '--json']
      return JSON.parse((await psse(...asked)).stdout).run
    }
    const opened = await runOf(...contingency)
    expect(opened.events.map(({ time, kind }: never) => [time, kind])).toEqual([
      [1, 'fault'],
      [1.1, 'clear'],
      [1.1, 'trip-branch'],
    ])
    // one line less carries the load from then on
    const kept = await runOf('grid.raw', 'grid.dyr', '--fault', '103:0.1')
    expect(opened.lowest.voltage).toBeLessThan(kept.lowest.voltage - 0.01)
  })

  it('says how a machine runs of which models were left out, before the run and to programs', async () => {
    const asked = ['grid.raw', 'bare.dyr', '--fault', '103:0.1', '--duration', '2']
    const { stdout } = await psse(...asked)
    const warning = stdout.indexOf('102-1 runs at constant field voltage (IEEET1 left out)')
    expect(warning).toBeGreaterThan(0)
    expect(
      stdout.indexOf('102-1 runs at constant mechanical power (HYGOV left out)'),
    ).toBeGreaterThan(0)
    expect(stdout.indexOf('\n  Run:')).toBeGreaterThan(warning)
    const { unread, run } = JSON.parse((await psse(...asked, '--json')).stdout)
    expect(unread.map(({ kind }: never) => kind)).toEqual(['exciter', 'governor', 'stabiliser'])
    expect(unread[0].text).toBe('102-1 runs at constant field voltage (IEEET1 left out)')
    // a bolted fault leaves the load nothing to be constant at
    expect(run.impedances).toEqual({ below: 0.7, buses: ['103'] })
    expect(stdout).toContain('below 0.7 pu loads of constant power and current draw as impedances')
    const held = await psse(...asked, '--loads', 'impedance')
    expect(held.stdout).not.toContain('draw as impedances')
  })

  it('shows no extremes of a machine that left, and cuts no line', async () => {
    const { stdout } = await psse('grid.raw', 'far.dyr', '--trip-machine', '102', '--duration', '2')
    expect(stdout).toMatch(/\n +102-1 +tripped *\n/)
    const far = await psse('grid.raw', 'far.dyr', '--trip-line', '101-102', '--duration', '60')
    for (const text of [stdout, far.stdout]) expect(text).not.toContain('…')
    expect(far.stdout.replace(/\s+/g, ' ')).toContain('against slack bus 101, in the frame')
  })

  it('names in its help the models that it reads', async () => {
    const { stdout } = await psse('--help')
    expect(stdout).toMatch(/exciters +SEXS, EXST1, ESAC1A, AC8B\n +governors +TGOV1, /)
  })

  it('gives programs the same, and writes the curves', async () => {
    const { status, stdout } = await psse(
      ...[
        'grid.raw',
        'grid.dyr',
        '--trip-machine',
        '102',
        '--json',
        '--series',
        'out',
        '--duration',
        '2',
      ],
    )
    expect(status).toBe(0)
    const { run, ...json } = JSON.parse(stdout)
    expect(json).toMatchObject({
      version: 33,
      base: 100e6,
      read: { buses: 3, branches: 3, loads: 1, machines: 1 },
      ignored: [
        { what: 'SWITCHED SHUNT', file: 'grid.raw' },
        { what: 'IEEEST', file: 'grid.dyr' },
      ],
      findings: [],
    })
    expect(json.powerFlow.buses['102'].voltage).toBeCloseTo(1.02, 9)
    expect(json.modes.length).toBe(8)
    expect(run).toMatchObject({ duration: 2, ended: null, machines: { '102-1': { tripped: 1 } } })
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['machine-102-1.csv', 'voltages.csv'])
    const curves = (await readFile(join(cwd, 'out/machine-102-1.csv'), 'utf8')).split('\n')
    expect(curves[0]).toBe('t_s,delta_rad,omega_pu,pm_pu,pe_pu,v_pu,efd_pu')
    expect(curves.length).toBe(2003)
    const again = await psse('grid.raw', 'grid.dyr', '--trip-machine', '102', '--series', 'out')
    expect(again).toMatchObject({ status: 2, stdout: '' })
  })

  it.each([
    [['grid.dyr', 'grid.raw'], /^grid\.dyr:1:1: error: .*\n {4}give the RAW file first/],
    [
      ['grid.raw', 'crossed.dyr'],
      /^crossed\.dyr:6:36: error: EMIN 50 of SEXS lies above EMAX -50\n$/,
    ],
    [['grid.raw', 'nowhere.dyr'], /^nowhere\.dyr: error: /],
    [
      ['grid.raw', 'grid.dyr', '--trip-line', '1-2'],
      /there is no 1-2; there are: 101-102, 101-103/,
    ],
    [['grid.raw', 'grid.dyr', '--trip-machine', '7'], /there is no 7; there are: 102-1/],
    [['grid.raw', 'grid.dyr', '--fault', '103'], /--fault wants BUS:CLEAR_S/],
    [['grid.raw', 'grid.dyr', '--fault', '103:x'], /--fault wants 0\.001\.\.60 s, got "x"/],
    [['grid.raw', 'grid.dyr', '--fault', '103:1', '--trip-machine', '102'], /one of --trip-line/],
    [
      [...contingency, '--trip-machine', '102'],
      /one of .* at a time, or --fault with --trip-line \(the line opens/,
    ],
    [['grid.raw', 'grid.dyr', '--trip-line', '101-102', '--trip-machine', '102'], /at a time/],
    [['grid.raw', 'grid.dyr', '--duration', '1e9'], /--duration wants/],
    [['grid.raw'], /missing required argument/],
  ])('refuses %s', async (args, message) => {
    const { status, stdout, stderr } = await psse(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('says that there is no power flow', async () => {
    const { status, stderr } = await psse('heavy.raw', 'grid.dyr')
    expect(status).toBe(1)
    expect(stderr).toContain('no power flow was found')
  })
})

import type {
  GateName,
  Plan,
  PlannedDate,
  PlannedGate,
  PlannedPhase,
  PlannedPower,
  PlannedSite,
} from '../../campus/index.js'

const day = 86_400
const MW = 1e6
const MWh = 3.6e9
const gates = [
  'hall',
  'power',
  'cooling',
  'delivered',
  'network',
  'commissioned',
  'permit',
] as const

/** A date with its spread; the deterministic date is the P50. */
export function date(p50: string | null, p10 = p50, p90 = p50): PlannedDate {
  return { p10, p50, p90, deterministic: p50, probability: 0.5 }
}

/** A phase of 100,000 accelerators that is ready in September 2024. */
export function phase(change: Partial<PlannedPhase> = {}): PlannedPhase {
  return {
    site: 'memphis',
    accelerator: 'h100-sxm',
    system: 'smc-colossus-rack',
    count: 100_000,
    racks: 1563,
    perAccelerator: {
      nameplate: 1250,
      itPowerPeak: 1130,
      itPowerAverage: 930,
      facilityPowerPeak: 1490,
    },
    itPowerPeak: 113 * MW,
    itPowerAverage: 93 * MW,
    facilityPowerPeak: 149 * MW,
    first: date('2024-08-10'),
    half: date('2024-08-20'),
    most: date('2024-09-10'),
    ready: date('2024-09-14', '2024-08-28', '2024-10-30'),
    timeToMost: 132 * day,
    timeToReady: 136 * day,
    working: 100_000,
    losses: { throttled: 0, curtailed: 0, slowdown: 0, goodput: 0.9 },
    heldUpBy: 'power',
    heldUpShare: { power: 0.99, commissioned: 0.01 },
    ...change,
  }
}

/** Weeks of a gate that opens a share at a week. */
export function gate(steps: Readonly<Record<number, number>>, weeks = 26): PlannedGate {
  let open = 0
  const timeline = Array.from({ length: weeks }, (_, week) => {
    open = steps[week] ?? open
    return open
  })
  const monthly = [4, 8, 13, 17, 21, 25].map((week) => timeline[week] ?? open)
  return { complete: null, known: true, monthly, timeline }
}

/** Power with a grid of 8 MW, then 150 MW, and rented engines between. */
export function power(change: Partial<PlannedPower> = {}): PlannedPower {
  return {
    gridAtStart: 8 * MW,
    gridAtEnd: 150 * MW,
    reserve: 'none',
    firm: [],
    needed: [],
    sources: {
      engines: {
        type: 'cat-g3520k-voltagrid',
        rented: true,
        unitsMax: 69,
        unitPower: 2.3 * MW,
        energy: 300_000 * MWh,
        loadFactor: 0.71,
      },
    },
    bridging: {
      power: 158.7 * MW,
      units: { engines: 69 },
      from: '2024-07-20',
      until: '2025-05-01',
      fuel: 800_000 * MWh,
      rent: 41e6,
      readyWithout: {},
    },
    shortfall: 0,
    remedy: null,
    energy: {
      demand: 420_000 * MWh,
      ballast: 0,
      grid: 120_000 * MWh,
      sources: 300_000 * MWh,
      storage: 0,
      unserved: 0,
    },
    fuel: 800_000 * MWh,
    emissions: { carbonDioxide: 1.6e8, nitrogenOxides: 0, carbonMonoxide: 0 },
    method: 'priority-list',
    cost: 4e7,
    monthly: [],
    adequacy: null,
    ...change,
  }
}

/** A site of 100,000 accelerators whose power comes last. */
export function site(change: Partial<PlannedSite> = {}): PlannedSite {
  const open = (known: Partial<Record<GateName, PlannedGate>>) =>
    Object.fromEntries(
      gates.map((name) => [name, known[name] ?? { ...gate({ 0: 100_000 }), known: false }]),
    ) as Record<GateName, PlannedGate>
  return {
    name: 'memphis',
    place: 'Memphis TN',
    accelerators: 100_000,
    itPowerPeak: 113 * MW,
    facilityPowerPeak: 149 * MW,
    itPowerAverage: 93 * MW,
    gates: open({
      hall: gate({ 4: 25_000, 8: 100_000 }),
      power: gate({ 4: 5_000, 10: 50_000, 19: 100_000 }),
      cooling: gate({ 5: 100_000 }),
      delivered: gate({ 6: 20_000, 9: 60_000, 12: 100_000 }),
      network: gate({ 6: 100_000 }),
      commissioned: gate({ 11: 30_000, 14: 100_000 }),
    }),
    binding: [
      { gate: 'delivered', from: '2024-05-01', to: '2024-06-20', waiting: 0 },
      { gate: 'power', from: '2024-07-10', to: '2024-09-14', waiting: 48_000 },
    ],
    power: power(),
    swings: null,
    cooling: {
      pueDesign: 1.32,
      pueAverage: 1.204,
      waterEffectiveness: null,
      water: 0,
      timeToThrottle: 240,
      timeToThrottleNoPumps: 3,
      compressorHours: 5110,
      plant: {
        liquid: {
          equipment: 'chiller-mobile-air-500t',
          units: 58,
          monthly: [0, 0, 5, 30, 58, 58],
          unitCapacity: 1.74 * MW,
          heat: 86 * MW,
          rented: true,
        },
      },
    },
    months: {
      working: [0, 0, 5_000, 50_000, 100_000, 100_000],
      itEnergy: [],
      facilityEnergy: [],
      facilityPeak: [],
      pue: [],
    },
    durationCurve: [],
    ...change,
  }
}

/** A small plan: one site, one phase, six months. */
export function plan(change: Partial<Plan> = {}): Plan {
  return {
    schema: 'gigacampus/plan/1',
    campus: 'Colossus',
    start: '2024-05-01',
    end: '2024-10-31',
    case: 'central',
    samples: 2000,
    stages: { schedule: 'real', cooling: 'real', dispatch: 'preview', progress: 'preview' },
    months: ['2024-05', '2024-06', '2024-07', '2024-08', '2024-09', '2024-10'],
    accelerators: 100_000,
    phases: { first: phase() },
    ready: phase().ready,
    sites: { memphis: site() },
    timeline: Array.from({ length: 26 }, (_, week) =>
      new Date(Date.parse('2024-05-01') + week * 7 * 86_400_000).toISOString().slice(0, 10),
    ),
    usable: { central: [], p10: [], p50: [], p90: [] },
    activities: {},
    training: {
      'grok-3': {
        model: 'grok-3-est',
        compute: 3.5e26,
        start: '2024-09-14',
        finish: null,
        done: 0.31,
        across: null,
        acceleratorHours: 9.2e7,
        goodput: 0.9,
        cost: null,
        phases: {},
      },
    },
    networks: {},
    lines: {},
    serving: {},
    comparisons: {},
    tiers: {},
    chips: {},
    years: [],
    supply: {},
    money: {
      currency: 'USD',
      prices: 2024,
      owner: 'xai',
      capital: { accelerators: 3.25e9, electrical: 4e8, cooling: 0 },
      running: { fuel: 3.2e7, 'source-rent': 4.1e7 },
      capitalTotal: 3.65e9,
      runningTotal: 7.3e7,
      parties: {
        xai: { name: 'xAI', paid: 3.723e9, received: 0 },
        suppliers: { name: 'suppliers', paid: 0, received: 3.25e9 },
      },
      monthly: [],
      acceleratorHour: {
        perHour: 2.13,
        parts: { accelerators: 1.04, electrical: 0.0681, fuel: 0.0464, 'source-rent': 0.128 },
        utilisation: 0.9,
        life: 157_788_000,
        discountRate: 0.07,
      },
      unpriced: [],
      runs: {},
      millionTokens: {},
      sources: {},
      uses: {},
      standings: {},
      loans: {},
      slip: null,
      breakEven: null,
    },
    findings: [
      {
        code: 'schedule.n-1',
        severity: 'note',
        path: 'sites.memphis.power.reserve',
        values: { site: 'memphis', unit: 2.3 * MW, accelerators: 1540, source: 'engines' },
      },
      {
        code: 'schedule.power-short',
        severity: 'warning',
        path: 'sites.memphis.power',
        values: {
          site: 'memphis',
          missing: 12 * MW,
          from: Date.UTC(2024, 7, 12) / 1000,
          days: 80,
          waiting: 9800,
          equipment: 'cat-g3520k-voltagrid',
          units: 7,
          running: 6,
          unitPower: 2.3 * MW,
          leadTime: 106 * day,
        },
      },
    ],
    ...change,
  }
}

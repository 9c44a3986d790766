import { apart, cellOf, mismatch, number } from './mismatch.js'
import type { CatalogRecord } from './record.js'
import type { Catalogue, Violation } from './rules.js'

const GIBIBYTE = 2 ** 30

type Rule = (record: CatalogRecord, catalogue: Catalogue) => readonly (Violation | undefined)[]

/** Rules (b)-(f), (h), (i) and their kin on plant: values of a record that must fit each other. */
export function equipmentRules(catalogue: Catalogue): readonly Violation[] {
  const rules: Readonly<Record<string, readonly Rule[]>> = {
    accelerators: [rateRatios, wholeGibibytes, linkSum, allInPower],
    racks: [rackSums, rackPower, heatSplit],
    power: [heatRate],
    cooling: [chillerPower],
    network: [switchThroughput],
  }
  const perRecord = Object.entries(rules).flatMap(([table, of]) =>
    (catalogue.records[table] ?? []).flatMap((record) =>
      of.flatMap((rule) => rule(record, catalogue)),
    ),
  )
  return perRecord.filter((one) => one !== undefined)
}

/** (b) Halving the width of a number doubles the rate or leaves it; a 2 instead of a 1 is sparsity. */
function rateRatios(record: CatalogRecord): readonly (Violation | undefined)[] {
  const pairs = [
    ['fp8Rate', 'bf16Rate', [1, 2]],
    ['fp4Rate', 'fp8Rate', [1, 2]],
    ['tf32Rate', 'bf16Rate', [0.5, 1]],
    ['int8Rate', 'bf16Rate', [1, 2]],
  ] as const
  return pairs.map(([field, of, allowed]) => {
    const [a, b] = [number(record, field), number(record, of)]
    if (a === undefined || b === undefined) return undefined
    const ratio = a / b
    if (allowed.some((one) => apart(ratio, one) <= (one === 1 ? 0.01 : 0.05))) return undefined
    const values = { ratio, of }
    return { code: 'rate-ratio', ...cellOf(record, field), against: cellOf(record, of), values }
  })
}

/** (e) The printed "GB" of memory is GiB: a whole number of them, and a program sees nearly all. */
function wholeGibibytes(record: CatalogRecord): readonly (Violation | undefined)[] {
  const [capacity, usable] = [number(record, 'hbmCapacity'), number(record, 'hbmCapacityUsable')]
  if (capacity === undefined) return []
  const gibibytes = capacity / GIBIBYTE
  const whole = mismatch(
    'memory-not-binary',
    record,
    'hbmCapacity',
    gibibytes,
    Math.round(gibibytes) || 1,
    1e-9,
  )
  return [
    gibibytes === 0 ? undefined : whole,
    mismatch(
      'memory-not-binary',
      record,
      'hbmCapacityUsable',
      usable,
      capacity,
      0.02,
      cellOf(record, 'hbmCapacity'),
    ),
  ]
}

/** (h) One direction of all links: the peers reached at once times what one peer gets. */
function linkSum(record: CatalogRecord): readonly (Violation | undefined)[] {
  const peer = number(record, 'scaleUpBandwidthPeer')
  const links = linksOf(String(record.values.scaleUpFabric ?? ''), number(record, 'scaleUpDomain'))
  if (peer === undefined || links === undefined) return []
  return [
    mismatch(
      'link-sum',
      record,
      'scaleUpBandwidth',
      number(record, 'scaleUpBandwidth'),
      links * peer,
      0.02,
      cellOf(record, 'scaleUpBandwidthPeer'),
    ),
  ]
}

function linksOf(fabric: string, domain: number | undefined): number | undefined {
  const torus = /\((\d+) links\)/.exec(fabric)
  if (torus) return Number(torus[1])
  if (/switched/.test(fabric)) return 1
  return /mesh/.test(fabric) && domain !== undefined ? domain - 1 : undefined
}

/** (i) A server draws at least 15 % more than its packages: fans, CPUs, network, conversion. */
function allInPower(record: CatalogRecord): readonly (Violation | undefined)[] {
  const [allIn, tdp] = [number(record, 'powerAllIn'), number(record, 'tdp')]
  if (allIn === undefined || tdp === undefined || allIn >= 1.15 * tdp) return []
  return [
    {
      code: 'all-in-low',
      ...cellOf(record, 'powerAllIn'),
      against: cellOf(record, 'tdp'),
      values: { allIn, tdp },
    },
  ]
}

const packageOf = (record: CatalogRecord, { records }: Catalogue) =>
  records.accelerators?.find(({ id }) => id === record.values.accelerator)

/** (d) A rack is its packages: rates and memory within 2 %. */
function rackSums(record: CatalogRecord, catalogue: Catalogue): readonly (Violation | undefined)[] {
  const one = packageOf(record, catalogue)
  const count = number(record, 'accelerators')
  return ['bf16Rate', 'fp8Rate', 'fp4Rate', 'hbmCapacity'].map((field) => {
    const each = number(one, field)
    const sum = each === undefined || count === undefined ? undefined : each * count
    const against = one && cellOf(one, field)
    return mismatch(
      'rack-sum',
      record,
      field,
      number(record, field),
      sum || undefined,
      0.02,
      against,
    )
  })
}

/** (d) Power per package lies between the package itself and three times that; nominal <= maximum. */
function rackPower(
  record: CatalogRecord,
  catalogue: Catalogue,
): readonly (Violation | undefined)[] {
  const one = packageOf(record, catalogue)
  const count = number(record, 'accelerators') ?? 1
  const [tdp, allIn] = [number(one, 'tdp'), number(one, 'powerAllIn')]
  const reference = allIn ?? (tdp === undefined ? undefined : 1.6 * tdp)
  if (reference === undefined) return []
  const [nominal, max] = [number(record, 'powerNominal'), number(record, 'powerMax')]
  const against = one && cellOf(one, allIn === undefined ? 'tdp' : 'powerAllIn')
  const perPackage = (field: string, power: number | undefined) =>
    mismatch('rack-power', record, field, power && power / count, reference, 0.4, against)
  const checked = [perPackage('powerNominal', nominal), perPackage('powerMax', max)]
  if (nominal === undefined || max === undefined || nominal <= max) return checked
  const values = { value: nominal, expected: max, tolerance: 0 }
  const over = { ...cellOf(record, 'powerNominal'), against: cellOf(record, 'powerMax'), values }
  return [...checked, { code: 'rack-power', ...over }]
}

/** (f) Heat goes into liquid or into air. */
function heatSplit(record: CatalogRecord): readonly (Violation | undefined)[] {
  const [liquid, air] = [number(record, 'liquidFraction'), number(record, 'airFraction')]
  if (liquid === undefined && air === undefined) return []
  const sum = (liquid ?? 0) + (air ?? 0)
  const against = cellOf(record, 'airFraction')
  return [mismatch('heat-split', record, 'liquidFraction', sum, 1, 1e-6, against)]
}

/** Heat rate and efficiency say the same, both on the lower heating value. */
function heatRate(record: CatalogRecord): readonly (Violation | undefined)[] {
  const efficiency = number(record, 'efficiencyLhv')
  return [
    mismatch(
      'heat-rate',
      record,
      'heatRate',
      number(record, 'heatRate'),
      efficiency && 1 / efficiency,
      0.02,
      cellOf(record, 'efficiencyLhv'),
    ),
  ]
}

/** Electric power of a chiller is its heat over its coefficient of performance. */
function chillerPower(record: CatalogRecord): readonly (Violation | undefined)[] {
  const [heat, cop] = [number(record, 'coolingCapacity'), number(record, 'cop')]
  if (heat === undefined || cop === undefined) return []
  return [
    mismatch(
      'chiller-power',
      record,
      'powerElectric',
      number(record, 'powerElectric'),
      heat / cop,
      0.02,
      cellOf(record, 'cop'),
    ),
  ]
}

/** Throughput of a switch is its ports times their rate, one direction. */
function switchThroughput(record: CatalogRecord): readonly (Violation | undefined)[] {
  const [ports, rate] = [number(record, 'ports'), number(record, 'portRate')]
  if (ports === undefined || rate === undefined) return []
  return [
    mismatch(
      'switch-throughput',
      record,
      'throughput',
      number(record, 'throughput'),
      ports * rate,
      0.02,
      cellOf(record, 'portRate'),
    ),
  ]
}

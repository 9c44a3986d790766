import { cellOf, mismatch, number } from './mismatch.js'
import type { CatalogRecord } from './record.js'
import type { Catalogue, Violation } from './rules.js'

/** Rules that hold a package against how packages are built: memory, clocks, links, transistors. */
export function balanceRules(catalogue: Catalogue): readonly Violation[] {
  const packages = catalogue.records.accelerators ?? []
  const found = [
    ...Object.values(catalogue.records).flatMap((rows) =>
      rows.flatMap((r) => ratios(r, catalogue)),
    ),
    ...packages.flatMap((record) => [
      fp64Share(record),
      memoryStack(record, catalogue),
      adapterEarly(record, catalogue),
      ...adapterOdd(record, packages),
      ...transistorsFall(record, packages),
    ]),
    ...(catalogue.records.racks ?? []).map((record) => rackDomain(record, packages)),
  ]
  return found.filter((one) => one !== undefined)
}

/** Two fields of a record whose ratio leaves what is built (catalog/balance_limits.csv). */
function ratios(record: CatalogRecord, { balances }: Catalogue): readonly Violation[] {
  return balances
    .filter(({ table }) => table === record.table)
    .flatMap(({ field, of, min, max }) => {
      const [a, b] = [number(record, field), number(record, of)]
      if (!a || !b || (a / b >= min && a / b <= max)) return []
      const values = { ratio: a / b, of, min, max }
      return [
        { code: 'balance' as const, ...cellOf(record, field), against: cellOf(record, of), values },
      ]
    })
}

/** FP64 rates are printed to the whole TFLOP/s. */
const HALF_A_TERAFLOP = 0.5e12

/**
 * FP64 is a power of two of BF16: multipliers per cycle are. Its vector units run no slower than the
 * matrix units, and at most 10 % faster (H100: 1.98 against 1.83 GHz).
 */
function fp64Share(record: CatalogRecord): Violation | undefined {
  const [fp64, bf16] = [number(record, 'fp64Rate'), number(record, 'bf16Rate')]
  if (fp64 === undefined || bf16 === undefined) return undefined
  const [low, high] = [fp64 - HALF_A_TERAFLOP, fp64 + HALF_A_TERAFLOP].map((rate) => rate / bf16)
  const fits = Array.from({ length: 14 }, (_, k) => 2 ** -k).some(
    (share) => high! >= 0.98 * share && low! <= 1.1 * share,
  )
  if (fits) return undefined
  const against = cellOf(record, 'bf16Rate')
  return {
    code: 'fp64-share',
    ...cellOf(record, 'fp64Rate'),
    against,
    values: { ratio: fp64 / bf16 },
  }
}

/** Up to an eighth of a stack is held back for yield (HGX B200: 180 of 192 GiB). */
const HELD_BACK = 0.88

/**
 * (e) Capacity is a number of stacks, bandwidth their pins times a rate of that generation
 * (JEDEC; catalog/memory_generations.csv). Memory of another kind is not judged.
 */
function memoryStack(record: CatalogRecord, { memories }: Catalogue): Violation | undefined {
  const [capacity, bandwidth] = [number(record, 'hbmCapacity'), number(record, 'hbmBandwidth')]
  const name = /^HBM\d\w*/.exec(String(record.values.memoryType ?? ''))?.[0]
  const generation = memories.find(({ memory }) => memory === name)
  if (!capacity || !bandwidth || generation === undefined) return undefined
  const { pins, rateLow, rateHigh, stacks } = generation
  const fits = Array.from({ length: 16 }, (_, i) => i + 1).some((count) => {
    const used = stacks.some(
      (size) => capacity <= count * size && capacity >= HELD_BACK * count * size,
    )
    const rate = (bandwidth * 8) / (count * pins)
    return used && rate >= 0.99 * rateLow && rate <= 1.01 * rateHigh
  })
  if (fits) return undefined
  const against = cellOf(record, 'hbmCapacity')
  const values = { capacity, bandwidth, memory: generation.memory }
  return { code: 'memory-stack', ...cellOf(record, 'hbmBandwidth'), against, values }
}

/** First day that a launch date may mean. */
const launch = ({ values }: CatalogRecord) => String(values.launchDate ?? '').split('..')[0] ?? ''

/** A package launched with a faster adapter than was deployed by then: the next generation's. */
function adapterEarly(record: CatalogRecord, { adapters }: Catalogue): Violation | undefined {
  const rate = number(record, 'scaleOutBandwidth')
  const date = launch(record)
  if (rate === undefined || date === '') return undefined
  const fastest = Math.max(...adapters.filter(({ first }) => first <= date).map((a) => a.rate), 0)
  if (fastest === 0 || rate <= fastest) return undefined
  const values = { rate, fastest, date }
  return { code: 'adapter-early', ...cellOf(record, 'scaleOutBandwidth'), values }
}

const same = (a: CatalogRecord, b: CatalogRecord, field: string) =>
  a.values[field] !== undefined && a.values[field] === b.values[field]

/** Of three or more packages with the same silicon, one alone with its scale-out rate. */
function adapterOdd(
  record: CatalogRecord,
  packages: readonly CatalogRecord[],
): readonly Violation[] {
  const rate = number(record, 'scaleOutBandwidth')
  const siblings = packages.filter(
    (one) =>
      one.id !== record.id &&
      ['vendor', 'process', 'transistors'].every((field) => same(one, record, field)) &&
      one.values.scaleOutBandwidth !== undefined,
  )
  if (rate === undefined || siblings.length < 2) return []
  if (siblings.some((one) => number(one, 'scaleOutBandwidth') === rate)) return []
  return [{ code: 'adapter-odd', ...cellOf(record, 'scaleOutBandwidth'), values: { rate } }]
}

/** A maker's next process brings more transistors; fewer are those of an older chip, copied. */
function transistorsFall(
  record: CatalogRecord,
  packages: readonly CatalogRecord[],
): readonly Violation[] {
  const transistors = number(record, 'transistors')
  if (transistors === undefined || record.values.process === undefined) return []
  return packages
    .filter(
      (one) =>
        same(one, record, 'vendor') &&
        one.values.process !== undefined &&
        !same(one, record, 'process') &&
        launch(one) < launch(record) &&
        transistors < 1.05 * (number(one, 'transistors') ?? 0),
    )
    .map((one) => ({
      code: 'transistors-fall' as const,
      ...cellOf(record, 'transistors'),
      against: cellOf(one, 'transistors'),
      values: { transistors, earlier: one.id },
    }))
}

/** The scale-up domain counts packages, as that of every system built of them. */
function rackDomain(
  record: CatalogRecord,
  packages: readonly CatalogRecord[],
): Violation | undefined {
  const one = packages.find(({ id }) => id === record.values.accelerator)
  const field = 'scaleUpDomain'
  const [domain, each] = [number(record, field), number(one, field)]
  return one && mismatch('rack-domain', record, field, domain, each, 0, cellOf(one, field))
}

import type { PlannedChip } from '../../src/campus/index.js'
import {
  acceleratorName,
  dayInColumn,
  figure,
  type Language,
  wholeCount,
} from '../../src/words/index.js'
import { Choice, useChoice } from '../content/choice.js'
import { Figure } from '../content/figure.js'
import { RoomFindings } from '../content/room-findings.js'
import { Tile, Tiles } from '../content/tile.js'
import type { Answer } from '../twin/contract.js'
import { ChipTable } from './chips/chip-table.js'
import { CostBars, Sensitivity, YieldBars } from './chips/cost.js'
import { MakeOrBuy } from './chips/make.js'
import { Supply } from './chips/supply.js'
import { chipsText } from './chips.text.js'
import type { PageProps } from './page.js'

/** Chips of one's own: what they cost, how many come when, and from which number on they pay. */
export default function Chips({ a, b, lang }: PageProps) {
  const { plan, currency } = a
  const text = chipsText[lang]
  const names = Object.keys(plan.chips)
  const name = useChoice('chip', names)
  const chip = plan.chips[name]
  const other = b?.currency === currency ? b.plan.chips[name] : undefined
  return (
    <>
      <p className="lead">{lead(a, lang)}</p>
      {b && Object.keys(b.plan.chips).length > 0 && (
        <p className="lead other">
          <b>B</b> {lead(b, lang)}
        </p>
      )}
      <Choice name="chip" label={text.chip} options={names} />
      {chip && (
        <>
          <Headline chip={chip} path={`chips.${name}`} currency={currency} lang={lang} />
          <MakeOrBuy name={name} chip={chip} other={other} currency={currency} lang={lang} />
          <CostBars a={a} b={b} name={name} lang={lang} />
          <YieldBars name={name} chip={chip} lang={lang} />
          <Supply plan={plan} name={name} other={b?.plan} lang={lang} />
          <Sensitivity name={name} chip={chip} lang={lang} />
        </>
      )}
      <ChipTable a={a} b={b} lang={lang} />
      <RoomFindings answer={a} rooms={['silicon']} lang={lang} />
    </>
  )
}

const toldMost = 2

function lead({ plan, currency }: Answer, lang: Language): string {
  const chips = Object.entries(plan.chips).slice(0, toldMost)
  return chips.map(([name, chip]) => sentence(name, chip, currency, lang)).join(' ')
}

function sentence(name: string, chip: PlannedChip, currency: Answer['currency'], lang: Language) {
  const text = chipsText[lang]
  const { breakEven, volumeFrom } = chip
  const full = figure(chip.fullCost, 'money', lang, currency)
  const accelerator = acceleratorName(chip.accelerator)
  const volume = text.chips(wholeCount(chip.volume))
  const day = (iso: string | null) => dayInColumn(iso, lang)
  const answer =
    breakEven === null
      ? (chip.instead === null ? text.alone : text.never)(name, accelerator, full, volume)
      : text.pays({
          name,
          accelerator,
          full,
          volume,
          from: text.chips(wholeCount(breakEven)),
          instead: acceleratorName(chip.instead ?? ''),
        })
  return answer + text.volumeBy(day(volumeFrom.p50), day(volumeFrom.p10), day(volumeFrom.p90))
}

function Headline({
  chip,
  path,
  currency,
  lang,
}: {
  chip: PlannedChip
  path: string
  currency: Answer['currency']
  lang: Language
}) {
  const text = chipsText[lang]
  const money = (value: number) => figure(value, 'money', lang, currency)
  const day = (iso: string | null) => dayInColumn(iso, lang)
  const { volumeFrom, breakEven } = chip
  const planned = text.ofPlanned(text.chips(wholeCount(chip.volume)))
  const instead =
    chip.instead === null ? text.nothingInstead : text.instead(acceleratorName(chip.instead))
  return (
    <Tiles>
      <Tile
        label={text.unitCost}
        note={text.partner(figure(chip.cost.partner / chip.unitCost, 'fraction', lang))}
      >
        <Figure path={`${path}.unitCost`}>{money(chip.unitCost)}</Figure>
      </Tile>
      <Tile
        label={text.fullCost}
        note={text.overVolume(money(chip.development), text.chips(wholeCount(chip.volume)))}
      >
        <Figure path={`${path}.fullCost`}>{money(chip.fullCost)}</Figure>
      </Tile>
      <Tile label={text.breakEven} note={`${planned}; ${instead}`}>
        <Figure path={`${path}.breakEven`}>
          {breakEven === null
            ? chip.instead === null
              ? '–'
              : text.noBreakEven
            : text.chips(wholeCount(breakEven))}
        </Figure>
      </Tile>
      <Tile label={text.volumeFrom} note={text.between(day(volumeFrom.p10), day(volumeFrom.p90))}>
        <Figure path={`${path}.volumeFrom.p50`}>{day(volumeFrom.p50)}</Figure>
      </Tile>
      <Tile label={text.failure} note={text.failureNote}>
        <Figure path={`${path}.failure`}>{figure(chip.failure, 'fraction', lang)}</Figure>
      </Tile>
    </Tiles>
  )
}

import { useMemo, useRef } from 'react'
import { type LimitQuantity, limitDimensions } from '../../../src/catalog/index.js'
import type { SwingSpectrum, Verdict } from '../../../src/model/dynamics/index.js'
import {
  figure,
  inCommonUnit,
  type Language,
  limitName,
  wholeCount,
} from '../../../src/words/index.js'
import { SpectrumChart } from '../../chart/spectrum-chart.js'
import { together } from '../../content/together.js'
import type { Answer } from '../../twin/contract.js'
import { swingsText } from '../swings.text.js'
import { useShownDials, useSwingWindow } from './bench.js'
import { dialsOf } from './dials.js'
import { type FoundLine, foundLines, worstLine } from './spectrum-finding.js'
import { spectrumText } from './spectrum-text.js'
import type { TurnedDials } from './use-dials.js'
import { useRun } from './use-run.js'

/** Power that the answer is told for, W. */
const per = 10e6

/** The same moment and dials in the domain of frequency, once a hand rests. */
export function Spectrum({
  a: { number },
  site,
  index,
  verdicts,
  turned,
  lang,
}: {
  a: Answer
  site: string
  index: number
  verdicts: readonly Verdict[]
  turned: TurnedDials
  lang: Language
}) {
  const window = useSwingWindow()
  const dials = useShownDials(turned)
  const asked = useMemo(
    () => ({ number, site, moment: index, window, dials: dialsOf(dials) }),
    [number, site, index, window, dials],
  )
  const rested = useRef(asked)
  if (!turned.isTurning) rested.current = asked
  const { answer } = useRun('spectrum', 'a', rested.current)
  const spectrum = answer?.spectrum
  if (!spectrum) return null
  return (
    <section className="swing-section">
      <Lines spectrum={spectrum} lang={lang} />
      <Advice spectrum={spectrum} verdicts={verdicts} lang={lang} />
    </section>
  )
}

interface PartProps {
  readonly spectrum: SwingSpectrum
  readonly lang: Language
}

const hz = (value: number) => `${Number(value.toPrecision(2))} Hz`
const seconds = (value: number) => `${Number(value.toPrecision(3))} s`

function Lines({ spectrum, lang }: PartProps) {
  const text = spectrumText[lang]
  const { response, resonance, period } = spectrum
  const lines = useMemo(() => foundLines(spectrum), [spectrum])
  const stems = useMemo(
    () => lines.map(({ at, amplitude }) => ({ at, height: amplitude })),
    [lines],
  )
  const answer = useMemo(
    () => response && { at: response.at, value: response.gain.map((gain) => gain * per) },
    [response],
  )
  const worst = worstLine(spectrum)
  if (period === null) return <p>{text.noPeriod}</p>
  if (!worst) return <p>{text.noLines}</p>
  const common = inCommonUnit(
    lines.map(({ amplitude }) => amplitude),
    'power',
  )
  const say = ({ n, at, amplitude, deviation }: FoundLine) =>
    deviation === null
      ? text.say(n, hz(at), figure(amplitude, 'power', lang))
      : text.sayMoves(
          n,
          hz(at),
          figure(amplitude, 'power', lang),
          figure(deviation, 'frequency', lang),
        )
  return (
    <SpectrumChart
      id="spectrum"
      title={titleOf(worst, spectrum, lang)}
      subtitle={response ? text.unit(seconds(period)) : text.unitTied(seconds(period))}
      source={text.source}
      stems={stems}
      answer={answer}
      resonance={resonance && { at: resonance.at, label: text.resonance(hz(resonance.at)) }}
      left={{ label: `${text.amplitude}, ${common.unit}`, write: common.write }}
      right={{ label: text.answer, write: (value) => String(Number(value.toPrecision(2))) }}
      writeAt={(at) => String(Number(at.toPrecision(2)))}
      say={(i) => (lines[i] ? say(lines[i]) : '')}
      table={{
        columns: [
          { head: text.harmonic, unit: '' },
          { head: swingsText[lang].frequency, unit: 'Hz' },
          { head: text.amplitude, unit: 'W' },
          ...(response ? [{ head: '±', unit: 'Hz' }] : []),
        ],
        rows: () =>
          lines.map(({ n, at, amplitude, deviation }) => [
            ...[n, at, amplitude],
            ...(response ? [deviation] : []),
          ]),
      }}
    />
  )
}

function titleOf(
  { line: { n, at, amplitude }, isOnResonance }: NonNullable<ReturnType<typeof worstLine>>,
  { resonance, period }: SwingSpectrum,
  lang: Language,
): string {
  const text = spectrumText[lang]
  if (!resonance) return text.tied(n, hz(at), figure(amplitude, 'power', lang))
  return isOnResonance
    ? text.onResonance(n, seconds(period ?? 0), hz(resonance.at))
    : text.offResonance(n, hz(at), hz(resonance.at))
}

/** What the spectrum says in words: mode, detuning, shafts, flicker, limits by frequency. */
function Advice({ spectrum, verdicts, lang }: PartProps & { verdicts: readonly Verdict[] }) {
  const text = spectrumText[lang]
  const { resonance, mode, detuning, torsion, flicker, response, period } = spectrum
  const share = (value: number) => figure(value, 'fraction', lang)
  const [worst] = [...torsion].sort((one, other) => other.torque - one.torque)
  const said: string[] = []
  if (resonance)
    said.push(text.peak(hz(resonance.at), figure(resonance.gain * per, 'frequency', lang)))
  if (response) said.push(mode ? text.mode(hz(mode.at), share(mode.damping)) : text.modeNone)
  const advised: string[] = []
  if (detuning && period !== null) {
    const { now, nearest, microBatches } = detuning
    advised.push(text.deviation(figure(now.deviation, 'frequency', lang)))
    if (nearest) {
      const gain = share(1 - nearest.deviation / now.deviation)
      advised.push(text.detune(seconds(nearest.period), seconds(period), gain))
      if (microBatches) advised.push(text.detuneMicro(wholeCount(microBatches.count)))
    } else advised.push(text.detuneNone)
  }
  return (
    <>
      {said.length > 0 && <p>{together(said.join(' '))}</p>}
      {advised.length > 0 && <p>{together(advised.join(' '))}</p>}
      {worst && (
        <p>
          {together(
            text.torsion(share(worst.torque), hz(worst.at), wholeCount(worst.cyclesPerDay)),
          )}
        </p>
      )}
      {flicker && <p>{text.flicker(flicker.short.toFixed(2), flicker.sensation.toFixed(2))}</p>}
      {verdicts.filter(isByFrequency).map((one, i) => (
        <p key={`${one.limit}${i}`}>{together(judgedOf(one, lang))}</p>
      ))}
    </>
  )
}

const byFrequency: readonly LimitQuantity[] = ['spectrum', 'amplitude']
const isByFrequency = ({ quantity }: Verdict) => byFrequency.includes(quantity)

function judgedOf({ limit, quantity, value, bound, at, holds }: Verdict, lang: Language): string {
  const write = (one: number) => figure(one, limitDimensions[quantity], lang)
  const words = swingsText[lang]
  const where = at === undefined ? '' : ` (${hz(at)})`
  const verdict = holds ? words.holdsWord : words.breaksWord
  return spectrumText[lang].judged(
    limitName(limit, lang),
    where,
    write(value),
    write(bound),
    verdict,
  )
}

import type { ReactNode } from 'react'
import type { PlannedMoment } from '../../../src/campus/index.js'
import type { SwingCase } from '../../../src/model/dynamics/index.js'
import { dayInText, figure, type Language, wholeCount } from '../../../src/words/index.js'
import { DataTable, Lines } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { together } from '../../content/together.js'
import type { Dials } from './dials.js'
import { verdictOf } from './outcome.js'
import { storyText } from './story-text.js'
import { VerdictWord } from './verdict-word.js'
import { hertzRange, rateWindowInWords } from './worst.js'

/** A case of a moment as a row: how it is called, how it went, and the dials that show it. */
interface Chapter {
  readonly key: keyof PlannedMoment['cases']
  readonly name: string
  /** What the name means here. */
  readonly more?: string
  readonly went: SwingCase | null
  /** Why there is nothing to tell. */
  readonly instead: string
  readonly wasted: number
  readonly dials: Dials
}

/** What a moment comes to with one measure after another. */
export function Story({
  moment,
  path,
  onShow,
  lang,
}: {
  moment: PlannedMoment
  /** Of the moment in the plan. */
  path: string
  onShow: (dials: Dials) => void
  lang: Language
}) {
  const text = storyText[lang]
  const chapters = chaptersOf(moment, lang)
  if (chapters.every(({ went }) => went === null)) return null
  const hasFrequency = moment.island
  const hasShed = chapters.some(({ went }) => went !== null && went.shed > 0)
  const number = true
  return (
    <DataTable
      caption={text.caption(dayInText(moment.day, lang))}
      heads={[
        { head: text.what },
        { head: text.verdict },
        ...(hasFrequency
          ? [{ head: text.frequency, second: text.rate(rateWindowInWords(lang)), number }]
          : []),
        { head: text.swing, number },
        ...(hasShed ? [{ head: text.shed, number }] : []),
        { head: text.wasted, number },
        { head: '' },
      ]}
      rows={chapters.map((chapter) => [chapter.key, cellsOf(chapter)])}
    />
  )

  function cellsOf({ key, name, more = '', went, instead, wasted, dials }: Chapter): ReactNode[] {
    const at = `${path}.cases.${key}`
    const called = (
      <Lines second={more}>
        <span className="name">{together(name)}</span>
      </Lines>
    )
    if (!went) {
      const count = 2 + (hasFrequency ? 1 : 0) + (hasShed ? 1 : 0)
      const blanks = Array.from({ length: count }, () => '–')
      return [called, instead, ...blanks, '']
    }
    const { nadir, zenith, rateOfChange, swing, shed, holds } = went
    const range = nadir === null || zenith === null ? '–' : hertzRange(nadir, zenith)
    const { word, detail } = verdictOf(went, lang)
    return [
      called,
      <Lines second={detail}>
        <VerdictWord {...{ moment, holds, word, lang }} />
      </Lines>,
      ...(hasFrequency
        ? [
            <Lines
              second={rateOfChange === null ? '' : figure(rateOfChange, 'frequencyRate', lang)}
            >
              <Figure path={`${at}.nadir`}>
                <span>{range}</span>
              </Figure>
            </Lines>,
          ]
        : []),
      <Figure path={`${at}.swing`}>{figure(swing, 'power', lang)}</Figure>,
      ...(hasShed ? [shed > 0 ? figure(shed, 'fraction', lang) : '–'] : []),
      wasted > 0 ? figure(wasted, 'power', lang) : '–',
      <button type="button" aria-label={text.showCase(name)} onClick={() => onShow(dials)}>
        {text.show}
      </button>,
    ]
  }
}

/** The cases in the order in which a story is told. */
function chaptersOf(moment: PlannedMoment, lang: Language): readonly Chapter[] {
  const text = storyText[lang]
  const { cases, floor, wasted, slowdown, storageNeeded: need, island } = moment
  const { alone, built, floored, needed, loss } = cases
  const held: Dials = floored && floor > 0 ? { floor } : {}
  const share = (value: number) => figure(value, 'fraction', lang)
  const floorName =
    floor > 0
      ? text.floored(share(floor))
      : slowdown > 0 && floored
        ? text.slowed(share(slowdown))
        : text.flooredNone
  const none = { instead: '', wasted: 0 }
  return [
    {
      ...none,
      key: 'alone',
      name: island ? text.aloneIsland : text.aloneGrid,
      went: alone,
      dials: { floor: 0, battery: 0, rack: 0 },
    },
    { ...none, key: 'built', name: text.built, went: built, dials: {} },
    {
      ...{ key: 'floored', name: floorName, went: floored, wasted, dials: held },
      instead: text.noFloor,
    },
    {
      ...{ key: 'needed', ...neededName(need, lang), went: needed, wasted: 0 },
      instead: need === null ? text.neededNone : need.power === 0 ? text.neededNothing : '',
      dials: need ? { battery: need.power } : {},
    },
    ...(island
      ? [
          {
            ...none,
            key: 'loss' as const,
            name: text.loss,
            more: loss ? `${loss.source}, ${figure(loss.lost, 'power', lang)}` : '',
            went: loss,
            dials: { ...held, loss: 1 },
          },
        ]
      : []),
  ]
}

function neededName(
  need: PlannedMoment['storageNeeded'],
  lang: Language,
): Pick<Chapter, 'name' | 'more'> {
  const text = storyText[lang]
  if (need === null || need.power === 0) return { name: text.neededAny }
  const name = text.needed(figure(need.power, 'power', lang))
  return need.type !== null && need.units !== null
    ? { name, more: text.units(wholeCount(need.units), need.type) }
    : { name }
}

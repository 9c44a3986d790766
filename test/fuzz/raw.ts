import type { Dice } from './dice.js'

/** A change of the text as characters, whatever they mean. */
export type RawChange = (text: string, dice: Dice) => string

const lineEnds: RawChange = (text, dice) =>
  text.replaceAll('\n', dice.pick(['\r\n', '\r', '\n\n', '\u2028']))
const mark: RawChange = (text, dice) =>
  dice.pick(['\ufeff', '\ufeff\ufeff', '\u200b', '%YAML 1.1\n---\n']) + text
const cut: RawChange = (text, dice) => text.slice(0, dice.below(text.length))
const tail: RawChange = (text, dice) => text.slice(dice.below(text.length))
const documents: RawChange = (text, dice) =>
  text + dice.pick([`---\n${text.slice(0, 200)}`, '\n...\n', '\n---\n', '\n...\n---\ncampus: b\n'])

const tabs: RawChange = (text, dice) => {
  const lines = text.split('\n')
  const at = dice.below(lines.length)
  const share = dice.pick([0, 1])
  return lines
    .map((line, i) => (i === at || share === 1 ? line.replace(/^ {2}/, '\t') : line))
    .join('\n')
}

const comment: RawChange = (text, dice) => {
  const at = dice.below(text.length)
  return (
    text.slice(0, at) +
    dice.pick([' # ', '\n# a comment\n', '#', ' #\ud55c\uae00\n']) +
    text.slice(at)
  )
}

const character: RawChange = (text, dice) => {
  const at = dice.below(text.length)
  const put = dice.pick([
    ...'{}[]:,&*!|>\'"%@`#-? \n\t',
    '',
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\u007f',
    '\u0085',
    '\u202e',
    '\u2066',
    '\ud800',
    '\ufffe',
    '\u00a0',
    '\u3000',
  ])
  return text.slice(0, at) + put + text.slice(at + dice.below(2))
}

const lines: RawChange = (text, dice) => {
  const all = text.split('\n')
  const at = dice.below(all.length)
  const [line = ''] = all.splice(at, 1)
  const changed = dice.pick([
    [],
    [line, line],
    [` ${line}`],
    [line.trimStart()],
    [`${' '.repeat(dice.pick([2, 40, 400]))}${line}`],
    [`${'- '.repeat(dice.pick([1, 30, 70]))}${line}`],
  ])
  if (dice.chance(0.2)) all.splice(dice.below(all.length), 0, ...changed)
  else all.splice(at, 0, ...changed)
  return all.join('\n')
}

/** All changes of the bare text. */
export const rawChanges: readonly RawChange[] = [
  lineEnds,
  mark,
  cut,
  tail,
  documents,
  tabs,
  comment,
  character,
  character,
  lines,
  lines,
]

import type { Bases } from './bases.js'
import { type Dice, diceOf } from './dice.js'
import { mildChanges, valueChanges } from './figures.js'
import type { Base } from './places.js'
import { rawChanges } from './raw.js'
import { applyEdits, type Edit, mildStructure, structureChanges } from './structure.js'

/** One mutated scenario, the same for the same seed and index. */
export interface Case {
  readonly seed: number
  readonly index: number
  readonly base: string
  readonly text: string
}

/** A text broken somehow: one to five changes of one base. */
export function brokenCase(bases: Bases, seed: number, index: number): Case {
  const dice = diceOf(seed, index)
  const base = baseFor(bases, dice)
  const times = dice.pick([1, 1, 1, 2, 2, 3, 5])
  const edits: Edit[] = []
  let raw = 0
  for (let i = 0; i < times; i++) {
    const kind = dice.draw()
    if (kind < 0.5) edits.push(...valueEdit(base, dice, valueChanges))
    else if (kind < 0.85) edits.push(...dice.pick(structureChanges)(base, dice))
    else raw += 1
  }
  let text = applyEdits(base.text, edits)
  for (let i = 0; i < raw; i++) text = dice.pick(rawChanges)(text, dice)
  return { seed, index, base: base.name, text }
}

/** The small campus changed so that it often loads: one to four changes of figures and entries. */
export function mildCase(bases: Bases, seed: number, index: number): Case {
  const dice = diceOf(seed, index)
  const base = bases.small
  const edits: Edit[] = []
  const times = dice.pick([1, 1, 2, 2, 4])
  for (let i = 0; i < times; i++) {
    if (dice.chance(0.75)) edits.push(...valueEdit(base, dice, mildChanges))
    else edits.push(...dice.pick(mildStructure)(base, dice))
  }
  return { seed, index, base: 'small', text: applyEdits(base.text, edits) }
}

/** Mostly small texts: a large one takes ten times as long to read. */
function baseFor(bases: Bases, dice: Dice): Base {
  const kind = dice.draw()
  if (kind < 0.93) return dice.pick(bases.parts)
  if (kind < 0.97) return dice.pick(bases.templates)
  return kind < 0.985 ? bases.small : dice.pick(bases.shipped)
}

function valueEdit(
  base: Base,
  dice: Dice,
  changes: readonly ((value: string, dice: Dice) => string)[],
): readonly Edit[] {
  const leaves = base.places.filter((place) => place.leaf)
  const place = dice.pick(dice.chance(0.95) ? leaves : base.places)
  const { start, end } = place.value
  const edit = { start, end, text: dice.pick(changes)(base.text.slice(start, end), dice) }
  // dates stand in keys too
  const dated = place.key && /^\d{4}-/.test(base.text.slice(place.key.start, place.key.end))
  if (!place.key || !dated || dice.chance(0.5)) return [edit]
  const key = base.text.slice(place.key.start, place.key.end)
  return [{ ...place.key, text: dice.pick(changes)(key, dice) }]
}

import { longestMatch } from '../../numeric/index.js'

/** Where an equation stands: a heading in the README of a room. */
export interface Equation {
  readonly room: string
  /** Path of the document with the heading's anchor, from the root of the project. */
  readonly anchor: string
  readonly title: string
}

/** Headings by part of the plan; the longest pattern that a path begins with decides. */
const headings: Readonly<Record<string, readonly (readonly [room: string, title: string])[]>> = {
  'phases.*': [['campus', 'Rating']],
  'phases.*.first': dates(),
  'phases.*.half': dates(),
  'phases.*.most': dates(),
  'phases.*.ready': dates(),
  'phases.*.timeToMost': dates(),
  'phases.*.timeToReady': dates(),
  'phases.*.timeAfterPrevious': dates(),
  'phases.*.working': [['schedule', 'Gates']],
  'phases.*.heldUpBy': [['schedule', 'Binding']],
  'phases.*.heldUpShare': [['schedule', 'Binding']],
  'phases.*.losses': [['campus', 'Delivered']],
  'phases.*.losses.goodput': [['training', 'Goodput']],
  ready: dates(),
  usable: [
    ['schedule', 'Gates'],
    ['schedule', 'Risk'],
  ],
  activities: [
    ['schedule', 'Network'],
    ['schedule', 'Calendar'],
    ['schedule', 'Risk'],
  ],

  'sites.*': [['campus', 'Rating']],
  'sites.*.itPowerAverage': [['load', 'Hourly power']],
  'sites.*.gates': [
    ['schedule', 'Gates'],
    ['schedule', 'Dated capacity'],
  ],
  'sites.*.binding': [['schedule', 'Binding']],
  'sites.*.durationCurve': [
    ['load', 'Hourly power'],
    ['cooling', 'Equations'],
  ],
  'sites.*.months': [
    ['load', 'Hourly power'],
    ['cooling', 'Equations'],
  ],
  'sites.*.power': [
    ['dispatch', 'The problem'],
    ['dispatch', 'Priority list'],
  ],
  'sites.*.power.gridAtStart': [['schedule', 'Capacity']],
  'sites.*.power.gridAtEnd': [['schedule', 'Capacity']],
  'sites.*.power.firm': [['schedule', 'Capacity']],
  'sites.*.power.needed': [['schedule', 'Gates']],
  'sites.*.power.shortfall': [['schedule', 'Capacity']],
  'sites.*.power.remedy': [['campus', 'Remedies']],
  'sites.*.power.bridging': [['schedule', 'Dated capacity']],
  'sites.*.power.bridging.fuel': [['dispatch', 'Fuel']],
  'sites.*.power.sources.*.unitPower': [['dispatch', 'Output of a machine']],
  'sites.*.power.fuel': [['dispatch', 'Fuel']],
  'sites.*.power.emissions': [['dispatch', 'Fuel']],
  'sites.*.power.cost': [
    ['dispatch', 'Bills and tariffs'],
    ['dispatch', 'Fuel'],
  ],
  'sites.*.power.adequacy': [['dispatch', 'Adequacy']],
  'sites.*.cooling': [
    ['cooling', 'One heat path'],
    ['cooling', 'Equations'],
  ],
  'sites.*.cooling.timeToThrottle': [['cooling', 'Time to throttle']],
  'sites.*.cooling.timeToThrottleNoPumps': [['cooling', 'Time to throttle']],
  'sites.*.swings': [
    ['dynamics', 'Swing equation'],
    ['dynamics', 'Steps of machines'],
    ['dynamics', 'Floor and batteries'],
  ],

  networks: [
    ['fabric', 'Counts'],
    ['fabric', 'Parts'],
  ],
  'networks.*.timeBetweenOpticFailures': [['fabric', 'Optical failures']],
  'networks.*.linksBroken': [['fabric', 'Optical failures']],
  lines: [['fabric', 'Lines']],
  training: [['training', 'Progress']],
  'training.*.compute': [['training', 'Arithmetic of a run']],
  'training.*.goodput': [['training', 'Goodput']],
  'training.*.cost': [['finance', 'Cost of an accelerator-hour']],
  'training.*.phases': [
    ['training', 'Step'],
    ['training', 'Arithmetic of a run'],
  ],
  'training.*.phases.*.layout': [['training', 'Search']],
  'training.*.phases.*.memory': [['training', 'Memory']],
  'training.*.phases.*.goodput': [['training', 'Goodput']],
  'training.*.phases.*.timeBetweenFailures': [['training', 'Goodput']],
  'training.*.phases.*.checkpointInterval': [['training', 'Goodput']],
  serving: [
    ['serving', 'Time of a step'],
    ['serving', 'Closed loop'],
  ],
  'serving.*.millionTokens': [['finance', 'Cost of an accelerator-hour']],
  comparisons: [['serving', 'Chips at equal speed']],
  tiers: [
    ['rationing', 'Demand'],
    ['rationing', 'Order'],
  ],
  'tiers.*.clearing': [['rationing', 'Clearing price']],
  'tiers.*.launch': [['rationing', 'Launch']],
  'tiers.*.revenue': [['rationing', 'Money']],
  'tiers.*.lost': [['rationing', 'Money']],
  'tiers.*.left': [['rationing', 'Leaving']],
  chips: [
    ['silicon', "The plan's programme"],
    ['silicon', 'Package'],
  ],
  'chips.*.grossDies': [['silicon', 'Gross dies']],
  'chips.*.dieYieldRaw': [['silicon', 'Yield']],
  'chips.*.dieYield': [
    ['silicon', 'Yield'],
    ['silicon', 'Harvesting'],
  ],
  'chips.*.supply': [['silicon', 'Supply']],
  'chips.*.development': [['silicon', 'Development']],
  'chips.*.breakEven': [['silicon', 'Make or buy']],
  years: [['campus', 'Stages']],
  supply: [['campus', 'Stages']],
  money: [['finance', 'Ledger']],
  'money.capital': [['finance', 'Purchases']],
  'money.capitalTotal': [['finance', 'Purchases']],
  'money.running': [['finance', 'Running cost']],
  'money.runningTotal': [['finance', 'Running cost']],
  'money.acceleratorHour': [['finance', 'Cost of an accelerator-hour']],
  'money.runs': [['finance', 'Cost of an accelerator-hour']],
  'money.millionTokens': [['finance', 'Cost of an accelerator-hour']],
  'money.loans': [['finance', 'Loans']],
  'money.standings': [
    ['finance', 'Parties'],
    ['finance', 'Internal rate of return'],
  ],
}

function dates(): readonly (readonly [string, string])[] {
  return [
    ['schedule', 'Gates'],
    ['schedule', 'Network'],
    ['schedule', 'Risk'],
  ]
}

/** The anchor of a heading as code hosts make it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}

/** Equations behind the figure at a path of the plan. */
export function equationsOf(path: string): readonly Equation[] {
  return (longestMatch(headings, path) ?? []).map(([room, title]) => {
    const folder = room === 'campus' ? 'src/campus' : `src/model/${room}`
    return { room, anchor: `${folder}/README.md#${anchorOf(title)}`, title }
  })
}

/** Parts of the plan that have an equation. */
export const explainedParts: readonly string[] = Object.keys(headings)

import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey'

/** An amount on one side of a balance. */
export interface Stream {
  readonly key: string
  readonly label: string
  /** Above 0. */
  readonly value: number
  /** 1 to 8: a colour of the palette. */
  readonly colour: number
  /** Path of the plan that explains it. */
  readonly path: string
}

/** A box of the drawing, CSS pixels, with its stream; the middle one has none. */
export interface Box {
  readonly side: 'source' | 'middle' | 'use'
  readonly stream: Stream | null
  readonly value: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** A band between two boxes: a path drawn as wide as its amount. */
export interface Flow {
  readonly stream: Stream
  readonly d: string
  readonly width: number
}

interface Node {
  readonly id: string
  readonly side: Box['side']
  readonly stream: Stream | null
}

const boxWidth = 12
const gap = 15
const margin = { top: 24, bottom: 6, side: 1 }

/** Lays out what comes in from the left and goes out to the right of one party. */
export function layOut(
  sources: readonly Stream[],
  uses: readonly Stream[],
  room: { readonly width: number; readonly height: number },
): { readonly boxes: readonly Box[]; readonly flows: readonly Flow[] } {
  if (sources.length + uses.length === 0) return { boxes: [], flows: [] }
  const of = (side: 'source' | 'use') => (stream: Stream) => ({
    id: `${side} ${stream.key}`,
    side,
    stream,
  })
  const nodes: Node[] = [
    ...sources.map(of('source')),
    { id: 'middle', side: 'middle', stream: null },
    ...uses.map(of('use')),
  ]
  const links = [
    ...sources.map(({ key, value }) => ({ source: `source ${key}`, target: 'middle', value })),
    ...uses.map(({ key, value }) => ({ source: 'middle', target: `use ${key}`, value })),
  ]
  const graph = sankey<Node, { value: number }>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    // the order in which they are given, on both sides
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(boxWidth)
    .nodePadding(gap)
    .extent([
      [margin.side, margin.top],
      [Math.max(margin.side + 1, room.width - margin.side), room.height - margin.bottom],
    ])({ nodes: nodes.map((node) => ({ ...node })), links })
  const path = sankeyLinkHorizontal()
  return {
    boxes: graph.nodes.map(({ side, stream, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      side,
      stream,
      value,
      x0,
      x1,
      y0,
      y1,
    })),
    flows: graph.links.map((link, i) => ({
      stream: (sources[i] ?? uses[i - sources.length])!,
      d: path(link as never) ?? '',
      width: Math.max(1, link.width ?? 0),
    })),
  }
}

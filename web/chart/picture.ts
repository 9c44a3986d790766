/** Properties that a drawing takes from the style sheet and would lose outside of the page. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  // letters with a rim lie under it without this
  'paint-order',
  'visibility',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] // prettier-ignore

/** A drawing on the page as a file of its own: styles written into each element. */
export function standaloneSvg(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [i, original] of originals.entries()) {
    const style = getComputedStyle(original)
    const own = drawn.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
    const before = original.getAttribute('style') ?? ''
    copies[i]?.setAttribute('style', before === '' ? own : `${before};${own}`)
    copies[i]?.removeAttribute('class')
  }
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', background)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

/** The drawings and canvases inside a figure as one picture, twice as fine as the screen at 1x. */
export async function pictureOf(figure: HTMLElement, background: string): Promise<Blob> {
  const box = figure.getBoundingClientRect()
  const scale = 2
  const canvas = document.createElement('canvas')
  canvas.width = box.width * scale
  canvas.height = box.height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.scale(scale, scale)
  context.fillStyle = background
  context.fillRect(0, 0, box.width, box.height)
  for (const element of figure.querySelectorAll<HTMLElement>('canvas, svg')) {
    const { left, top, width, height } = element.getBoundingClientRect()
    const image =
      element instanceof HTMLCanvasElement ? element : await drawnImage(element, background)
    context.drawImage(image, left - box.left, top - box.top, width, height)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))))
  })
}

async function drawnImage(element: Element, background: string): Promise<HTMLImageElement> {
  const text = standaloneSvg(element as SVGSVGElement, background)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  return image
}

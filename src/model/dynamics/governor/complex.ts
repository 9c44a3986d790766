/** A complex number, [real, imaginary]; only what linear responses need. */
export type Complex = readonly [number, number]

export function add(a: Complex, b: Complex): Complex {
  return [a[0] + b[0], a[1] + b[1]]
}

export function times(a: Complex, b: Complex): Complex {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]]
}

export function over(a: Complex, b: Complex): Complex {
  const size = b[0] * b[0] + b[1] * b[1]
  return [(a[0] * b[0] + a[1] * b[1]) / size, (a[1] * b[0] - a[0] * b[1]) / size]
}

export function scale(a: Complex, factor: number): Complex {
  return [a[0] * factor, a[1] * factor]
}

export function magnitude(a: Complex): number {
  return Math.hypot(a[0], a[1])
}

/** 1 + s·T at the angular frequency of `s`. */
export function onePlus(s: Complex, time: number): Complex {
  return [1 + s[0] * time, s[1] * time]
}

/** e^(−s·T): a dead time. */
export function delayed(s: Complex, time: number): Complex {
  const size = Math.exp(-s[0] * time)
  return [size * Math.cos(s[1] * time), -size * Math.sin(s[1] * time)]
}

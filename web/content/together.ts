/** Lines break neither between a number and its unit nor within a range: `58.53–61.41 Hz`. */
export const together = (text: string): string =>
  text.replaceAll(/(\d) (?=[%°µΩA-Za-z])/g, '$1\u00a0').replaceAll(/(\d[–~])(?=\d)/g, '$1\u2060')

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv, writeCsv } from './csv.js'

describe('parseCsv', () => {
  it('reads quotes, doubled quotes, line breaks in fields, CRLF and a byte-order mark', () => {
    const text = '\ufeffname,note\r\n"a ""b""","x,\r\ny"\r\n\r\n plain ,\n"",z'
    expect(parseCsv(text)).toEqual({
      header: ['name', 'note'],
      rows: [
        ['a "b"', 'x,\r\ny'],
        [' plain ', ''],
        ['', 'z'],
      ],
    })
  })

  it('ends a file with a comma in an empty field', () => {
    expect(parseCsv('a,b\n1,').rows).toEqual([['1', '']])
  })

  it('takes a lone CR as data', () => {
    expect(parseCsv('a\nx\ry\n').rows).toEqual([['x\ry']])
  })

  it.each([
    ['a,b\n1,2\n3\n', 'numeric/csv-ragged', 3],
    ['a,b\n1,2,3\n', 'numeric/csv-ragged', 2],
    ['a,b\n"x\ny",1\n3\n', 'numeric/csv-ragged', 4],
    ['a\nb"c\n', 'numeric/csv-stray-quote', 2],
    ['a\n"b"c\n', 'numeric/csv-stray-quote', 2],
    ['a\n1\n"b\n\n', 'numeric/csv-unclosed-quote', 3],
    ['a\n1\n2\n3\n', 'numeric/csv-too-large', 4],
    ['a,b,c,d\n', 'numeric/csv-too-large', 1],
  ])('names code and line of %j', (text, code, line) => {
    expect(() => parseCsv(text, { maxRows: 2, maxColumns: 3 })).toThrow(
      expect.objectContaining({ code, values: { line } }),
    )
  })

  it('refuses a text without header', () => {
    for (const text of ['', '\ufeff', '\n\r\n']) {
      expect(() => parseCsv(text)).toThrow(expect.objectContaining({ code: 'numeric/empty' }))
    }
  })
})

describe('writeCsv', () => {
  it('quotes only what needs it', () => {
    expect(writeCsv(['a', 'b'], [['x y', 'p,q']])).toBe('a,b\nx y,"p,q"\n')
  })

  it('is undone by parseCsv, whatever the fields hold', () => {
    const field = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '\ufeff') }),
    )
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(table, ([header, ...rows]) => {
        expect(parseCsv(writeCsv(header!, rows))).toEqual({ header, rows })
      }),
      { seed: 18, numRuns: 1000 },
    )
  })

  it('writes what it read', () => {
    const text = 'a,b\n1,"x ""y"""\n,\n'
    const { header, rows } = parseCsv(text)
    expect(writeCsv(header, rows)).toBe(text)
  })
})

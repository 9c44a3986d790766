import type { TableExplained, UnknownPath } from '../../../src/study/index.js'
import { figureName, type ValueStyle } from '../../../src/words/index.js'
import { explainPath } from '../../state/actions.js'
import type { VariantKey } from '../../twin/contract.js'
import { panelText } from './text.js'

interface PathsProps {
  readonly variant: VariantKey
  readonly style: ValueStyle
}

/** What is under a path that holds more than one value. */
export function TableView({ table, ...props }: PathsProps & { table: TableExplained }) {
  const { text, lang } = props.style
  return (
    <>
      <header className="explained">
        <h2>{figureName(table.path, lang)}</h2>
        <code>{table.path}</code>
      </header>
      <Paths title={text.underPlan(table.path)} paths={table.plan} isNamed {...props} />
      <Paths title={text.underScenario(table.path)} paths={table.scenario} {...props} />
    </>
  )
}

/** No such path, and those that may have been meant. */
export function UnknownView({ unknown, ...props }: PathsProps & { unknown: UnknownPath }) {
  const { text, lang } = props.style
  return (
    <>
      <header className="explained">
        <h2>{panelText[lang].path}</h2>
        <p>{text.unknown(unknown.path)}</p>
      </header>
      <Paths title={text.nearestPaths} paths={unknown.nearest} {...props} />
    </>
  )
}

function Paths({
  title,
  paths,
  variant,
  style,
  isNamed = false,
}: PathsProps & { title: string; paths: readonly string[]; isNamed?: boolean }) {
  if (paths.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="inputs">
        {paths.map((path) => (
          <li key={path}>
            <button type="button" className="link" onClick={() => explainPath(path, variant)}>
              {isNamed ? figureName(path, style.lang) : path}
            </button>
            {isNamed && <code>{path}</code>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is explained: its name, its value, who makes or reads it, and its path. */
export function Head({
  path,
  name,
  value,
  note,
}: {
  path: string
  name: string
  value: string
  note: string
}) {
  return (
    <header className="explained">
      <h2>{name}</h2>
      <p className="explained-value">{value}</p>
      {note !== '' && <p className="faint small">{note}</p>}
      <code>{path}</code>
    </header>
  )
}

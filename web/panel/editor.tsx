/** The scenario as a form and as YAML. */
export default function Editor({ path }: { path: string | null }) {
  return <p>{path}</p>
}

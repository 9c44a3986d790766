/** Style of the pages that the server writes itself: light and dark by the reader's system. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #fcfcfb; --raised: #f3f3f1; --ink: #1b1c1e; --faint: #5d6166; --rule: #dddedb;
  --accent: #0b5cad; --post: #8a4b00; --get: #0b6b50;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --raised: #1e2125; --ink: #e7e8ea; --faint: #a2a8af; --rule: #33373c;
    --accent: #7ab8ff; --post: #f0b065; --get: #6fd3ac;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans KR", "Apple SD Gothic Neo", sans-serif;
  word-break: keep-all; overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.sheet { max-width: 72rem; margin: 0 auto; padding: 2.5rem 1.5rem 6rem; }
.columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3.5rem; }
header.top { margin-bottom: 2.5rem; }
header.top p { max-width: 44rem; color: var(--faint); margin: 0.5rem 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
h1 small { font-size: 0.6em; font-weight: 400; color: var(--faint); }
h2 { font-size: 1.2rem; margin: 0; }
h3 { font-size: 0.85rem; margin: 1.5rem 0 0.4rem; color: var(--faint); font-weight: 600; }
nav.contents { position: sticky; top: 1.5rem; align-self: start; font-size: 0.9rem; }
nav.contents ul { list-style: none; margin: 0.5rem 0; padding: 0; }
nav.contents a { display: block; padding: 0.25rem 0; text-decoration: none; color: var(--ink); }
nav.contents a:hover { color: var(--accent); }
.links { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.9rem; }
section { border-top: 1px solid var(--rule); padding: 2rem 0 2.25rem; }
main > section:first-child { border-top: 0; padding-top: 0; }
section > p { max-width: 44rem; margin: 0.5rem 0; }
.path { font: 0.95rem ui-monospace, "SF Mono", Menlo, Consolas, monospace; margin: 0.35rem 0 0; }
.method { font-weight: 700; }
.method.post { color: var(--post); }
.method.get { color: var(--get); }
code { font: 0.875em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre {
  background: var(--raised); border-radius: 6px; padding: 0.85rem 1rem; margin: 0.25rem 0 0;
  overflow-x: auto; font-size: 0.95rem; line-height: 1.5;
}
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
th { text-align: left; font-weight: 600; color: var(--faint); }
th, td { padding: 0.4rem 1.25rem 0.4rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
td:first-child, td.type { white-space: nowrap; }
td.type { color: var(--faint); }
.required { color: var(--faint); font-size: 0.85em; margin-left: 0.5em; }
@media (max-width: 52rem) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  nav.contents { position: static; }
  .sheet { padding: 1.5rem 1rem 4rem; }
}
@media print { nav.contents { display: none; } .columns { display: block; } }
`

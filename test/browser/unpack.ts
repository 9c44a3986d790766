import { installedBrowser, unpackedBrowser } from './browser-path.js'

/** Unpacks the browser once, before tests that run side by side would all do so. */
export default async function unpack(): Promise<void> {
  if (installedBrowser() === undefined) await unpackedBrowser()
}

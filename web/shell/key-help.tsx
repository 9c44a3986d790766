/** All keys. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  return <button type="button" onClick={onClose} />
}

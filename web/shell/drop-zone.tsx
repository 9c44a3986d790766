import { useEffect, useState } from 'react'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { openFiles } from './open-files.js'

/** Anything dropped anywhere on the page is opened. */
export function DropZone() {
  const text = shellText[useApp((state) => state.lang)]
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void openFiles([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return isOver ? (
    <div className="drop-zone">
      <p>{text.dropHere}</p>
    </div>
  ) : null
}

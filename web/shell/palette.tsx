import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { type CommandName, commandsOf } from './commands.js'

/** All commands by name: pages, scenarios, editing, sharing. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const lang = useApp((state) => state.lang)
  const text = shellText[lang]
  const [wanted, setWanted] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const commands = commandsOf(lang)
  const run = (name: CommandName) => {
    onClose()
    commands.find((command) => command.name === name)?.run()
  }
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette">
        <Dialog aria-label={text.commands}>
          <Autocomplete filter={contains} inputValue={wanted} onInputChange={setWanted}>
            <SearchField aria-label={text.commands} autoFocus>
              <Input placeholder={text.commandsHint} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <div className="palette-list" tabIndex={0}>
              <Menu
                aria-label={text.commands}
                items={commands.map((command) => ({ id: command.name, ...command }))}
                onAction={(key) => run(key as CommandName)}
                renderEmptyState={() => <p className="faint">{text.noCommand}</p>}
              >
                {(command) => (
                  <MenuItem id={command.name} textValue={command.title}>
                    <span>{command.title}</span>
                    {command.keys && <kbd>{command.keys}</kbd>}
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

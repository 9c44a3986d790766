import { useCallback, useEffect, useRef, useState } from 'react'
import type { SwingRun } from '../../../src/model/dynamics/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import { humOf, magnified } from './hum.js'

/** A minute in six seconds. */
const faster = 10
/** Of full loudness, before what the person's own volume does. */
const volume = 0.5

interface SoundText {
  readonly play: (length: string) => string
  readonly stop: string
  readonly hears: (length: string, played: string) => string
  readonly none: string
}

const soundText: Readonly<Record<Language, SoundText>> = {
  en: {
    play: (length) => `Listen (${length})`,
    stop: 'Stop the sound',
    hears: (length, played) =>
      `A mains hum: louder when the machines give more, higher when the frequency is. ${length} in ${played}, ${faster} times faster; deviations of the pitch ${magnified} times as large.`,
    none: 'This browser plays no sound.',
  },
  ko: {
    play: (length) => `소리로 듣기(${length})`,
    stop: '소리 끄기',
    hears: (length, played) =>
      `변압기 험(hum) 소리입니다. 발전기 출력이 크면 커지고 주파수가 높으면 높아집니다. ${length}를 ${played}로 ${faster}배 빠르게, 음높이 변화는 ${magnified}배로 들려줍니다.`,
    none: '이 브라우저는 소리를 낼 수 없습니다.',
  },
}

/** Plays a run when it is asked to, and stops when it is asked to or another run comes. */
export function Sound({
  run,
  nominal,
  lang,
}: {
  run: SwingRun
  /** Of the mains, Hz. */
  nominal: number
  lang: Language
}) {
  const text = soundText[lang]
  const [isPlaying, setPlaying] = useState(false)
  const [isDumb, setDumb] = useState(false)
  const context = useRef<AudioContext>(undefined)
  const stop = useCallback(() => {
    if (!context.current) return
    void context.current.close()
    context.current = undefined
    setPlaying(false)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what sounds belongs to the run that is shown
  useEffect(() => stop, [run, stop])
  const play = () => {
    if (typeof AudioContext === 'undefined') return setDumb(true)
    const made = new AudioContext()
    const samples = humOf(run, { rate: made.sampleRate, faster, nominal })
    if (samples.length === 0) return void made.close()
    const buffer = made.createBuffer(1, samples.length, made.sampleRate)
    buffer.copyToChannel(samples, 0)
    const [source, gain] = [made.createBufferSource(), made.createGain()]
    gain.gain.value = volume
    source.buffer = buffer
    source.connect(gain).connect(made.destination)
    source.onended = () => context.current === made && stop()
    context.current = made
    source.start()
    setPlaying(true)
  }
  const length = run.machines.length * run.step
  const [real, played] = [
    figure(length, 'duration', lang),
    figure(length / faster, 'duration', lang),
  ]
  return (
    <div className="sound">
      <button type="button" aria-pressed={isPlaying} onClick={isPlaying ? stop : play}>
        {isPlaying ? text.stop : text.play(played)}
      </button>
      <span className="faint">{isDumb ? text.none : text.hears(real, played)}</span>
    </div>
  )
}

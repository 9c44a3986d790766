import { TraceChart, useOwnTime } from '../chart/trace-chart.js'
import { drawn, stage } from './stage.js'

const samples = 1_000_000
const step = 0.001
const random = drawn(11)
const values = Float64Array.from({ length: samples }, (_, i) => {
  const job = (i * step) % 17 < 12 ? 280e6 : 150e6
  return job + 20e6 * Math.sin(i / 40) + 12e6 * random()
})
const traces = [{ label: 'load', colour: 1, start: 0, step, values }]
const extent = { from: 0, to: (samples - 1) * step }
const table = { columns: [], rows: () => [] }

function Bench() {
  const time = useOwnTime()
  return (
    <TraceChart
      id="bench"
      title="A million samples"
      subtitle=""
      source=""
      traces={traces}
      extent={extent}
      write={(watts) => `${Math.round(watts / 1e6)} MW`}
      time={time}
      lang="en"
      table={table}
    />
  )
}

stage(<Bench />)

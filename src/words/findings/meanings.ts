import type { Both } from '../language.js'

/** What stands behind a code, for a person who saw it and asks why; the message says the case. */
export const findingMeanings: Readonly<Record<string, Both<string>>> = {
  'cooling.extrapolated': {
    en: 'The performance of this machine is known for a range of temperatures only. Outside it the model goes on with the same formula, so the result is a direction, not a figure to buy by.',
    ko: '이 설비의 성능은 일정한 온도 범위에서만 알려져 있습니다. 그 밖에서는 같은 식을 연장해 계산하므로 경향은 맞아도 구매 기준으로 쓸 값은 아닙니다.',
  },
  'cooling.throttles-first': {
    en: 'After a trip, pumps stop before the heat does. The water that is left warms until the racks slow themselves down; if the plant starts again only later, every such trip costs work.',
    ko: '냉각 설비가 멈춰도 열은 계속 나옵니다. 남은 물이 데워져 랙이 스스로 속도를 낮추는데, 설비가 그보다 늦게 다시 돌면 멈출 때마다 연산을 잃습니다.',
  },
  'cooling.throttles': {
    en: 'In the hottest hours the water is warmer than the racks accept, and they lower their clocks. The work lost in these hours is taken off what the plan delivers.',
    ko: '가장 더운 시간에는 냉각수가 랙의 허용 온도보다 따뜻해져 랙이 클록을 낮춥니다. 그때 잃은 연산은 계획의 산출에서 뺍니다.',
  },
  'cooling.design-not-held': {
    en: 'Plant is sized on a design day that is exceeded in 0.4 % of the hours of a year. On that day this plant does not reach the supply temperature that was asked for.',
    ko: '냉각 설비는 연중 0.4 %의 시간만 초과하는 설계일을 기준으로 정합니다. 이 설비는 그날 요구한 공급 온도에 이르지 못합니다.',
  },
  'cooling.not-held': {
    en: 'Over the year of weather, the plant cannot hold its set point in these hours. A typical year is milder than a bad one: expect more hours in a hot summer.',
    ko: '한 해 기상으로 계산하면 이 시간 동안 설정 온도를 지키지 못합니다. 표준 기상 연도는 나쁜 해보다 온화하므로 더운 여름에는 더 늘어납니다.',
  },
  'cooling.no-weather': {
    en: 'Without hourly weather the plan knows only the hottest hour that plant is sized on. Energy and water of a year computed from it are an upper limit.',
    ko: '시간별 기상 자료가 없으면 설비를 정하는 가장 더운 시간만 알 수 있습니다. 그것으로 계산한 연간 전력량과 물은 상한값입니다.',
  },
  'cooling.no-rejection': {
    en: 'Some machines only move heat, such as a CDU from racks to the water of the building. In the end a tower, a dry cooler or a chiller must hand it to the outside air.',
    ko: 'CDU처럼 열을 랙에서 건물 물로 옮기기만 하는 설비가 있습니다. 결국 냉각탑, 드라이 쿨러, 냉동기가 바깥 공기로 내보내야 합니다.',
  },
  'campus.idle-accelerators': {
    en: 'Accelerators that were delivered and paid for stand in boxes until hall, power, cooling or network is ready. The cost is that of the capital that lies idle in them.',
    ko: '값을 치르고 들여온 가속기가 전산동, 전력, 냉각, 네트워크를 기다리며 서 있습니다. 비용은 그동안 묶인 자본의 비용입니다.',
  },
  'campus.supply-short': {
    en: 'The scenario states how much of something the world can give, such as packaging or turbines, and the phases together take more. Dates that rest on it will slip.',
    ko: '시나리오에 적힌 세계 공급량(패키징, 터빈 등)보다 단계들이 합쳐서 더 많이 씁니다. 이에 기대는 일정은 늦어집니다.',
  },
  'campus.no-fabric': {
    en: 'A large network is a notable part of capital cost and power. Without a description of it, switches, optics and their power are missing from every total.',
    ko: '큰 네트워크는 투자비와 전력에서 적지 않은 몫을 차지합니다. 적혀 있지 않으면 스위치와 광모듈, 그 전력이 모든 합계에서 빠집니다.',
  },
  'campus.trace-beyond': {
    en: 'Racks draw no more than their nameplate for longer than an instant. A meter that shows several times as much was read in another unit, or stood at other racks. Floors, batteries and verdicts made of it would be nonsense.',
    ko: '랙은 순간을 빼면 정격을 넘겨 쓰지 않습니다. 계측값이 그 몇 배라면 단위가 다르거나 다른 랙에서 잰 것입니다. 이런 기록으로 구한 전력 하한, 배터리, 판정은 의미가 없습니다.',
  },
  'campus.trace-short': {
    en: 'A step of training rises and falls within fractions of a second. Between two samples the power is taken as a straight line, which hides that, and swings come out milder than they are.',
    ko: '학습 스텝의 전력은 1초도 안 되는 사이에 오르내립니다. 두 표본 사이는 직선으로 보므로 이런 변화가 묻혀 부하 변동이 실제보다 작게 나옵니다.',
  },
  'campus.no-power': {
    en: 'A phase stands on this site and nothing feeds it. No accelerator of it will ever work.',
    ko: '이 부지에 단계가 있는데 전원이 하나도 없습니다. 그 단계의 가속기는 끝내 가동되지 못합니다.',
  },
  'campus.no-cooling': {
    en: 'Without cooling the plan counts no energy for it, so the PUE is 1: better than anything that can be built.',
    ko: '냉각이 없으면 그 전력도 세지 않아 PUE가 1이 됩니다. 실제로 지을 수 있는 어떤 설비보다 좋은 값입니다.',
  },
  'campus.bridging-stays': {
    en: 'Rented machines were meant to bridge the time until the grid arrives. The connection planned here never carries the whole load, so the rent goes on.',
    ko: '임대 설비는 전력망이 올 때까지 쓰려던 것입니다. 계획한 수전 용량이 전체 부하를 맡지 못하므로 임대료가 계속 나갑니다.',
  },
  'campus.reserve-of-grid': {
    en: 'A reserve of n-1 means that the largest unit may trip. With the grid as the only source that unit is the grid itself.',
    ko: '예비력 n-1은 가장 큰 한 대가 멈춰도 견딘다는 뜻입니다. 전원이 전력망뿐이면 그 한 대가 전력망 자체입니다.',
  },
  'schedule.power-short': {
    en: 'Accelerators work only up to the power that is there, with redundancy and derating taken off. The remedy counts whole machines, their lead time and their output on the hottest day.',
    ko: '가속기는 예비력과 출력 저하를 뺀 전력만큼만 가동됩니다. 해법은 설비 대수와 납기, 가장 더운 날의 출력까지 따져 계산한 것입니다.',
  },
  'schedule.cooling-short': {
    en: 'Accelerators work only as far as their heat can be rejected on the design day. Until more plant is there, the rest wait, though power may be in place.',
    ko: '가속기는 설계일에 열을 내보낼 수 있는 만큼만 가동됩니다. 전력이 있어도 냉각 설비가 늘 때까지 나머지는 기다립니다.',
  },
  'schedule.permit-short': {
    en: 'Machines may stand ready and yet not be allowed to run. A permit counts from its date and up to its power, whatever was built.',
    ko: '설비가 준비되어도 인허가 없이는 돌릴 수 없습니다. 무엇을 지었든 인허가는 그 날짜부터, 그 전력까지만 유효합니다.',
  },
  'schedule.never-ready': {
    en: 'At the end of the horizon part of this phase still does not work. The gate named is the one that was smallest on the last day.',
    ko: '계획 기간이 끝나도 이 단계의 일부가 가동되지 않습니다. 적힌 관문은 마지막 날에 가장 작았던 것입니다.',
  },
  'schedule.merge-bias': {
    en: "A programme in which several paths meet is later than each path's typical duration says, since the slowest of them counts. The P50 comes from many sampled programmes and has that in it.",
    ko: '여러 경로가 만나는 공정은 가장 느린 경로를 따르므로 대표 기간으로 계산한 날짜보다 늦어집니다. P50은 많은 표본 공정에서 구해 이를 반영합니다.',
  },
  'schedule.n-1': {
    en: 'The plan counts on every unit. Machines trip a few times a year, and each time this many accelerators stop with their jobs.',
    ko: '모든 설비가 돈다고 보고 세운 계획입니다. 설비는 해마다 몇 번 멈추며 그때마다 이만큼의 가속기가 작업과 함께 멈춥니다.',
  },
  'schedule.no-spread': {
    en: 'Without ranges there is nothing to sample: P10 and P90 are the same day and promise a certainty that no building site has.',
    ko: '범위가 없으면 표본을 뽑을 것이 없어 P10과 P90이 같은 날이 됩니다. 어떤 건설 현장에도 없는 확실성입니다.',
  },
  'schedule.shared-hall': {
    en: 'A hall is handed over once. Two phases in it share the end of its work, so the earlier phase may wait for racks of the later one.',
    ko: '전산동은 한 번에 인계됩니다. 두 단계가 함께 쓰면 마무리도 함께하므로 앞 단계가 뒤 단계의 랙을 기다릴 수 있습니다.',
  },
  'schedule.capacity-falls': {
    en: 'Rented units leave or a connection is reduced before something else carries their load. What was already working then stops.',
    ko: '대신할 전원이 생기기 전에 임대 설비가 빠지거나 수전 용량이 줄어듭니다. 이미 돌던 가속기가 멈춥니다.',
  },
  'dynamics.practice': {
    en: 'A proposal, good practice or a rule not yet in force is broken. Nothing forces it today; a grid operator may ask for it by the time the site is connected.',
    ko: '제안이나 관행, 아직 시행되지 않은 기준을 넘습니다. 지금 강제되지는 않지만 수전할 무렵 계통 운영자가 요구할 수 있습니다.',
  },
  'dynamics.limit': {
    en: 'A limit in force for this country, grid operator or machine is broken when a synchronous job starts, stops or takes a checkpoint. The site may be disconnected or refused a connection.',
    ko: '동기식 작업이 시작·정지하거나 체크포인트를 저장할 때 이 나라, 계통 운영자, 설비에 유효한 기준을 넘습니다. 부지가 차단되거나 수전 승인을 받지 못할 수 있습니다.',
  },
  'dynamics.floor': {
    en: 'A power floor keeps accelerators busy with useless work while they wait, so that the load does not swing. It is the cheapest cure and burns energy all the time.',
    ko: '하한 부하는 가속기가 기다리는 동안 쓸모없는 연산을 시켜 부하가 출렁이지 않게 합니다. 설치비는 가장 싸지만 늘 전력을 태웁니다.',
  },
  'dynamics.swing': {
    en: 'All accelerators of a synchronous job compute and wait together, many times a minute. Turbines and engines can take only part of their rating at once without losing frequency.',
    ko: '동기식 작업의 가속기는 1분에도 여러 번 함께 계산하고 함께 기다립니다. 터빈과 엔진은 주파수를 지키면서 정격의 일부만 한꺼번에 받을 수 있습니다.',
  },
  'dynamics.ramp': {
    en: 'This is what the meter at the connection sees of the job, after batteries. It breaks no limit that is known here; many operators set theirs case by case.',
    ko: '배터리를 거친 뒤 수전점 계량기에 보이는 부하 변동입니다. 알려진 기준은 넘지 않지만 계통 운영자가 따로 한도를 정하는 일이 많습니다.',
  },
  'dynamics.short': {
    en: 'The simulation needs machines that carry the peak. The part they cannot carry was taken as constant, which is kinder to them than reality.',
    ko: '모의 계산에는 최대부하를 맡을 발전기가 필요합니다. 맡지 못하는 몫은 일정하다고 보았는데, 실제보다 유리한 가정입니다.',
  },
  'dynamics.lost': {
    en: 'With no grid behind it, an island must balance within seconds. Here the swing is larger than its machines and batteries can follow, and protection trips them one after the other.',
    ko: '독립 계통은 몇 초 안에 수급을 맞춰야 합니다. 여기서는 변동이 발전기와 배터리가 따라갈 수 있는 것보다 커서 보호 장치가 설비를 차례로 차단합니다.',
  },
  'dynamics.not-judged': {
    en: 'A limit that you wrote speaks of something this feed does not have: power at a connection on an island, or frequency where a grid holds it. It was neither kept nor broken.',
    ko: '직접 적은 기준이 그날의 운전 방식에 없는 양을 다룹니다. 독립 운전 중의 수전 전력이나 계통이 유지하는 주파수가 그렇습니다. 지킨 것도 어긴 것도 아닙니다.',
  },
  'dynamics.loss': {
    en: 'Machines fail a few times a year. What is left must carry the load at once, and a job that is just rising makes it harder; the loss is tried at several moments of a step, and the worst is told.',
    ko: '발전기는 한 해에 몇 번은 고장납니다. 남은 설비가 바로 부하를 떠맡아야 하고, 작업이 막 오르는 순간이면 더 어렵습니다. 스텝의 여러 순간에 탈락을 모의해 가장 나쁜 경우를 알립니다.',
  },
  'dispatch.reserve-short': {
    en: 'Reserve is the output that running machines could add at once if another trips. In these hours all load is served, but a trip would not be caught.',
    ko: '예비력은 다른 설비가 멈출 때 돌고 있는 설비가 곧바로 더 낼 수 있는 출력입니다. 이 시간에는 부하를 모두 공급하지만 설비가 멈추면 막지 못합니다.',
  },
  'dispatch.unserved': {
    en: 'In these hours grid, machines and batteries together give less than the load. Accelerators are curtailed by as much, and what the plan delivers falls.',
    ko: '이 시간에는 전력망, 발전기, 배터리를 합쳐도 부하보다 적습니다. 그만큼 가속기를 줄이므로 계획의 산출이 떨어집니다.',
  },
  'dispatch.permit-exceeded': {
    en: 'Air permits count emissions or hours over any twelve months in a row. Run as planned, the machines would pass the cap in the month named.',
    ko: '대기 인허가는 연속 12개월의 배출량이나 운전 시간을 셉니다. 계획대로 돌리면 적힌 달에 한도를 넘습니다.',
  },
  'finance.coverage-low': {
    en: 'Lenders ask that the cash from operation exceed interest and repayment by a margin. Below 1 the borrower cannot pay from its business.',
    ko: '대주는 영업현금이 원리금보다 넉넉히 많기를 요구합니다. 1보다 작으면 사업에서 번 돈으로 갚지 못합니다.',
  },
  'finance.funds-short': {
    en: 'Money is spent before it is earned. Here the sum spent passes what the party brought in, and no loan or equity covers the gap.',
    ko: '돈은 벌기 전에 나갑니다. 쓴 돈의 합이 당사자가 마련한 자금을 넘는데 차입이나 출자가 그 차이를 메우지 않습니다.',
  },
  'finance.rental-estimate': {
    en: 'Rents of mobile machines are seldom published. The rate here is an estimate of the catalogue, and a large part of the running cost hangs on it.',
    ko: '이동식 설비의 임대료는 거의 공개되지 않습니다. 여기 쓴 단가는 목록의 추정값이며 운영비의 큰 몫이 여기에 달렸습니다.',
  },
  'finance.tranche-open': {
    en: 'A tranche is paid when a milestone is reached. The milestone of this one lies after the horizon, so the money never comes in the account.',
    ko: '트랜치는 정해진 조건이 충족될 때 납입됩니다. 이 조건은 계획 기간 안에 오지 않아 계산에 돈이 들어오지 않습니다.',
  },
  'finance.unpriced': {
    en: 'Some equipment of the plan has no price in the catalogue and none in the scenario. Capital cost is too low by as much.',
    ko: '계획의 일부 장비에 목록에도 시나리오에도 가격이 없습니다. 그만큼 투자비가 낮게 나옵니다.',
  },
  'rating.no-rack-power': {
    en: 'Sizing by the package alone forgets fans, processors, switches and losses. Where no rack is named, the power of a server per accelerator is taken instead.',
    ko: '칩만으로 용량을 정하면 팬, 프로세서, 스위치, 손실이 빠집니다. 랙을 적지 않으면 가속기당 서버 전력을 대신 씁니다.',
  },
  'rating.low-rack-power': {
    en: 'A server draws at least 15 % more than its packages. A figure closer to the TDP is mostly that of the chips alone.',
    ko: '서버는 칩의 합보다 적어도 15 % 더 씁니다. TDP에 더 가까운 값은 대개 칩만의 값입니다.',
  },
  'rationing.launch-later': {
    en: 'Before this day the accelerators that work cannot serve all who would come. Launching later keeps the promise; launching earlier needs limits on use.',
    ko: '이날 전에는 가동 중인 가속기로 모두를 받을 수 없습니다. 늦게 출시하면 약속을 지키고, 일찍 출시하면 사용량을 제한해야 합니다.',
  },
  'rationing.below-cost': {
    en: "The cost of a token is the cost of accelerator time over the tokens made in it, so it falls when accelerators are better filled. At today's use this price does not cover it.",
    ko: '토큰 원가는 가속기 시간의 비용을 그동안 만든 토큰으로 나눈 값이라 가동률이 오르면 내려갑니다. 지금 가동률에서는 이 가격이 원가에 못 미칩니다.',
  },
  'rationing.not-admitted': {
    en: 'Users are admitted as far as accelerators allow, in the order of their tiers. This tier is left with a part of its demand for the whole horizon.',
    ko: '이용자는 가속기가 허락하는 만큼, 정한 순서대로 받습니다. 이 이용자층은 기간 내내 수요의 일부만 받습니다.',
  },
  'serving.across-domains': {
    en: 'Inside a scale-up domain accelerators exchange data many times faster than over the network. A model split across domains pays the slow network in every layer.',
    ko: '스케일업 영역 안에서는 네트워크보다 몇 배 빠르게 데이터를 주고받습니다. 모델을 영역 밖까지 나누면 층마다 느린 네트워크를 거칩니다.',
  },
  'serving.carried-over': {
    en: 'The model of serving was fitted on public measurements of other accelerators. Its equations hold here too, its efficiencies are a guess.',
    ko: '추론 모형은 다른 가속기의 공개 측정값에 맞춘 것입니다. 식은 여기에도 통하지만 효율은 짐작입니다.',
  },
  'serving.no-fit': {
    en: 'Weights, activations and the cache of running requests must fit into the memory of the accelerators that share a copy of the model. Here they do not.',
    ko: '가중치와 활성값, 처리 중인 요청의 캐시가 모델 한 벌을 나눠 맡은 가속기 메모리에 모두 들어가야 합니다. 여기서는 들어가지 않습니다.',
  },
  'training.assumed': {
    en: 'A step is modelled from the shape of the model and the rates of the accelerator. Where one of them is unknown, a usual share of the peak is taken.',
    ko: '스텝 시간은 모델 형상과 가속기 성능으로 계산합니다. 어느 하나를 모르면 최고 성능의 통상적인 비율을 씁니다.',
  },
  'training.across': {
    en: 'Sites that train one model exchange gradients in every step. What the lines cannot hide behind computing is lost time for all accelerators of the run.',
    ko: '한 모델을 함께 학습하는 부지들은 스텝마다 기울기를 주고받습니다. 계산 뒤에 숨기지 못한 통신 시간은 모든 가속기가 잃는 시간입니다.',
  },
  'training.memory': {
    en: 'Weights, gradients, optimizer state and activations are shared out over the accelerators of a replica. At this split each would have to hold more than it has.',
    ko: '가중치, 기울기, 옵티마이저 상태, 활성값을 복제본의 가속기가 나눠 가집니다. 지금처럼 나누면 한 장이 가진 것보다 많이 담아야 합니다.',
  },
  'training.not-finished': {
    en: 'With the accelerators that work, their goodput and their share of time, the compute of this run is not reached within the horizon.',
    ko: '가동되는 가속기와 굿풋, 시간 비율로는 이 학습의 연산량이 기간 안에 채워지지 않습니다.',
  },
  'silicon.may-fail': {
    en: 'A chip seldom works at the first tape-out. Each respin costs months and money; past the number allowed here the programme counts as failed and its dates mean nothing.',
    ko: '칩이 첫 테이프아웃에 바로 되는 일은 드뭅니다. 재설계마다 몇 달과 비용이 들며 허용 횟수를 넘으면 사업은 실패로 보고 날짜는 뜻이 없습니다.',
  },
  'scenario.implausible': {
    en: 'An override of the catalogue lies far from what such equipment has. Mostly a unit or a power of ten went wrong; it is used as written all the same.',
    ko: '목록 값을 바꿔 쓴 값이 그런 장비의 통상 범위에서 크게 벗어납니다. 대개 단위나 자릿수 실수이지만 값은 적힌 대로 씁니다.',
  },
  'scenario.key': {
    en: 'Keys are checked against the schema, so a misspelt one is reported and not ignored.',
    ko: '이름은 스키마와 대조하므로 잘못 쓴 이름은 무시하지 않고 알립니다.',
  },
  'scenario.unknown-equipment': {
    en: 'Equipment is named by its id in the catalogue. gigacampus catalog WORD searches it, and the section catalog: of a scenario adds your own.',
    ko: '장비는 목록의 id로 부릅니다. gigacampus catalog 낱말로 찾을 수 있고, 시나리오의 catalog: 절에 직접 더할 수도 있습니다.',
  },
  'quantity.unit-missing': {
    en: 'A bare number could be kW or MW. Every figure with a dimension carries its unit, so that nobody has to guess.',
    ko: '단위 없는 숫자는 kW일 수도 MW일 수도 있습니다. 차원이 있는 값에는 반드시 단위를 써서 짐작할 일이 없게 합니다.',
  },
  'quantity.dimension': {
    en: 'The figure has a unit of another kind, such as energy (MWh) where power (MW) belongs.',
    ko: '전력(MW) 자리에 전력량(MWh)을 쓴 것처럼 다른 종류의 단위가 붙어 있습니다.',
  },
}

import type { Case, Clock } from '@linli/model';
import { allRecords } from './records.js';

const matters = [
  ['facilities.lighting', '路灯不亮'], ['environment.noise', '夜间施工噪声扰民'], ['facilities.manhole', '井盖缺失'], ['housing.elevator', '电梯频繁停运'],
  ['environment.garbage', '垃圾清运不及时'], ['traffic.parking', '占用消防通道停车'], ['housing.leak', '外墙渗水'], ['facilities.water', '水压不足'],
  ['environment.smoke', '餐饮油烟直排'], ['safety.flood', '雨后积水'], ['facilities.road', '路面破损'],
] as const;
const spots = ['东门外', '幸福小区', '荷花池路', '子固路菜场', '滨江苑', '叠山路口', '文教路小学旁'];
const areas = ['360102001001', '360102001002', '360102002001', '360102003'];
const day = 86_400_000;

/** As many cases as asked for, always the same: the sample's own, moved to other places and times. */
export function manyCases(count: number): Case[] {
  const originals = allRecords().map((record) => record.case);
  return Array.from({ length: count }, (_, number) => moved(originals[number % originals.length] as Case, number));
}

function moved(item: Case, number: number): Case {
  const [category, matter] = matters[(number * 7) % matters.length] ?? matters[0];
  const area = areas[(number * 5) % areas.length] ?? item.area;
  const text = `${spots[(number * 3) % spots.length]} ${1 + (number % 60)} 号`;
  const by = -(Math.floor(number / 40) % 28) * day;
  return {
    ...item,
    ref: { ...item.ref, id: `many-${number}` },
    receipt: item.receipt.replace(/.{5}$/, String(number).padStart(5, '0')),
    title: `${spots[(number * 3) % spots.length]}${matter}`,
    category,
    place: { ...item.place, division: area, text },
    area,
    grid: `${area.slice(0, 9)}-${String(1 + (number % 9)).padStart(2, '0')}`,
    clocks: item.clocks.map((clock) => movedClock(clock, by)),
    createdAt: later(item.createdAt, by),
    updatedAt: later(item.updatedAt, by),
  };
}

function movedClock(clock: Clock, by: number): Clock {
  return {
    ...clock,
    startedAt: later(clock.startedAt, by),
    stoppedAt: clock.stoppedAt && later(clock.stoppedAt, by),
    pauses: clock.pauses.map(({ from, to }) => ({ from: later(from, by), to: to && later(to, by) })),
  };
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

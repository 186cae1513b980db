import type { FormValues, Place } from '@linli/model';

const matters = [
  ['facilities.lighting', '路灯不亮'], ['environment.noise', '夜间施工噪声扰民'], ['facilities.manhole', '井盖缺失'], ['housing.elevator', '电梯频繁停运'],
  ['environment.garbage', '垃圾清运不及时'], ['traffic.parking', '消防通道被占用停车'], ['housing.leak', '外墙渗水'], ['facilities.water', '水压不足'],
  ['environment.smoke', '餐饮油烟直排'], ['safety.flood', '雨后积水'], ['facilities.road', '路面破损'],
] as const;
const spots = ['东门外', '幸福小区', '荷花池路', '子固路菜场', '滨江苑', '叠山路口', '文教路小学旁'];
const areas = ['360102001001', '360102001002', '360102002001', '360102003'];

/** What a sample case of a list is about. */
export interface Matter {
  category: string;
  subject: string;
  place: Place;
}

/** The matter of that number, always the same. */
export function matterOf(number: number): Matter {
  const [category, what] = matters[(number * 7) % matters.length] ?? matters[0];
  const spot = spots[(number * 3) % spots.length] ?? '';
  const division = areas[(number * 5) % areas.length] ?? '360102003';
  return { category, subject: spot + what, place: { division, text: `${spot} ${1 + (number % 60)} 号` } };
}

/** The same as what a citizen enters. */
export function matterValues(number: number): FormValues {
  return { ...matterOf(number) };
}

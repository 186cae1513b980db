/** What the search for one's grid says. */
export interface GridFinderMessages {
  title: string;
  label: string;
  hint: string;
  find: string;
  here: string;
  locating: string;
  notLocated: string;
  empty: string;
  none: (typed: string) => string;
  noneHere: string;
  noneHint: string;
  several: (count: number) => string;
  yours: string;
  extent: string;
  code: string;
  phone: string;
  supervision: string;
  organisation: string;
  posts: string;
  vacant: string;
  standIn: (post: string, until: string) => string;
  call: (number: string) => string;
  centre: string;
  address: string;
  centrePhone: string;
  hours: string;
  today: (hours: string) => string;
  closedToday: string;
  unknownToday: string;
  services: (count: number) => string;
  department: (name: string) => string;
  asOf: (day: string) => string;
  again: string;
  print: string;
}

export const gridFinderMessages: GridFinderMessages = {
  title: '找到您的网格',
  label: '地址、小区或村组',
  hint: '例如“锦绣花园 3 栋”或“示例村 2 组”。只用来查找，不会保存。',
  find: '查找网格',
  here: '用我现在的位置查找',
  locating: '正在确定位置…',
  notLocated: '无法确定您的位置。请填写地址查找。',
  empty: '请填写地址、小区或村组的名称。',
  none: (typed) => `没有找到与“${typed}”相符的网格。`,
  noneHere: '这个位置不在已公布的网格范围内。',
  noneHint: '请换一个说法，例如小区或道路的名称；也可以拨打 12345 询问。',
  several: (count) => `有 ${count} 个网格相符，请选择您所在的一个`,
  yours: '您所在的网格',
  extent: '范围',
  code: '网格编码',
  phone: '网格电话',
  supervision: '监督电话',
  organisation: '责任单位',
  posts: '为您服务的岗位',
  vacant: '暂时空缺，请拨打网格电话',
  standIn: (post, until) => `由${post}代岗，至${until}`,
  call: (number) => `拨打 ${number}`,
  centre: '综治中心',
  address: '地址',
  centrePhone: '电话',
  hours: '开放时间',
  today: (hours) => `今天 ${hours}`,
  closedToday: '今天不开放',
  unknownToday: '放假安排尚未公布',
  services: (count) => `网格可以为您办的事（${count} 项）`,
  department: (name) => `由${name}负责`,
  asOf: (day) => `截至${day}`,
  again: '重新查找',
  print: '打印',
};

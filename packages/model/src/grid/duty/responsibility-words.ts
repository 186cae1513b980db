import type { Locale } from '../../text/text.js';
import type { StandInProblem } from './stand-in.js';

export interface ResponsibilityWords {
  grid(day: string, name: string, code: string): string;
  line(organisations: string): string;
  /** Between an organisation and the one above it. */
  up: string;
  centre(name: string, phone: string): string;
  department(service: string, department: string): string;
  phone(post: string, phone: string): string;
  duty(post: string, level: string): string;
  there(post: string): string;
  vacant(post: string): string;
  standIn(post: string, by: string, until: string): string;
  away(post: string, until: string): string;
  noGrid(day: string): string;
  unsurveyed(grids: string): string;
  unknownGrid(grid: string): string;
  notInForce(grid: string, day: string): string;
  others(grids: string): string;
  noBoundary(grid: string): string;
  noPost(day: string): string;
  unknownOrganisation(id: string): string;
  noCentre: string;
  unknownService(service: string): string;
  notAdmitted(service: string, day: string): string;
  noLead(service: string): string;
  problems: Readonly<Record<StandInProblem, string>>;
}

export const responsibilityWords: Readonly<Record<Locale, ResponsibilityWords>> = {
  'zh-Hans': {
    grid: (day, name, code) => `${day}，这里属于${name}网格（${code}）。`,
    line: (organisations) => `负责单位：${organisations}。`,
    up: '，上级是',
    centre: (name, phone) => `${name}的电话是 ${phone}。`,
    department: (service, department) => `${service}由${department}申请准入并负责。`,
    phone: (post, phone) => `${post}（电话 ${phone}）`,
    duty: (post, level) => `${level}岗位：${post}`,
    there: (post) => `${post}。`,
    vacant: (post) => `${post}，当天空缺，没有人代岗。`,
    standIn: (post, by, until) => `${post}，当天不在岗，由${by}代岗，到 ${until} 为止。`,
    away: (post, until) => `${post}，到 ${until} 为止不在岗。`,
    noGrid: (day) => `${day}，没有查到这个地点所在的网格。`,
    unsurveyed: (grids) => `以下网格还没有划定边界，这里可能属于其中一个：${grids}。`,
    unknownGrid: (grid) => `没有编码为 ${grid} 的网格。`,
    notInForce: (grid, day) => `${day}，网格 ${grid} 不存在。`,
    others: (grids) => `有关的网格：${grids}。`,
    noBoundary: (grid) => `网格 ${grid} 还没有划定边界。`,
    noPost: (day) => `${day}，这个网格没有设岗位。`,
    unknownOrganisation: (id) => `没有查到编号为 ${id} 的单位。`,
    noCentre: '没有查到为这里服务的综治中心。',
    unknownService: (service) => `准入清单上没有${service}这个事项。`,
    notAdmitted: (service, day) => `${day}，${service}不在准入清单上，网格不办理。`,
    noLead: (service) => `${service}在这个网格没有主办岗位。`,
    problems: { circular: '代岗绕成了一圈，没有人在岗。', unknown: '登记的代岗岗位当天不存在。', vacant: '登记的代岗岗位也空缺。' },
  },
  'zh-Hant': {
    grid: (day, name, code) => `${day}，這裡屬於${name}網格（${code}）。`,
    line: (organisations) => `負責單位：${organisations}。`,
    up: '，上級是',
    centre: (name, phone) => `${name}的電話是 ${phone}。`,
    department: (service, department) => `${service}由${department}申請准入並負責。`,
    phone: (post, phone) => `${post}（電話 ${phone}）`,
    duty: (post, level) => `${level}崗位：${post}`,
    there: (post) => `${post}。`,
    vacant: (post) => `${post}，當天空缺，沒有人代崗。`,
    standIn: (post, by, until) => `${post}，當天不在崗，由${by}代崗，到 ${until} 為止。`,
    away: (post, until) => `${post}，到 ${until} 為止不在崗。`,
    noGrid: (day) => `${day}，沒有查到這個地點所在的網格。`,
    unsurveyed: (grids) => `以下網格還沒有劃定邊界，這裡可能屬於其中一個：${grids}。`,
    unknownGrid: (grid) => `沒有編碼為 ${grid} 的網格。`,
    notInForce: (grid, day) => `${day}，網格 ${grid} 不存在。`,
    others: (grids) => `有關的網格：${grids}。`,
    noBoundary: (grid) => `網格 ${grid} 還沒有劃定邊界。`,
    noPost: (day) => `${day}，這個網格沒有設崗位。`,
    unknownOrganisation: (id) => `沒有查到編號為 ${id} 的單位。`,
    noCentre: '沒有查到為這裡服務的綜治中心。',
    unknownService: (service) => `准入清單上沒有${service}這個事項。`,
    notAdmitted: (service, day) => `${day}，${service}不在准入清單上，網格不辦理。`,
    noLead: (service) => `${service}在這個網格沒有主辦崗位。`,
    problems: { circular: '代崗繞成了一圈，沒有人在崗。', unknown: '登記的代崗崗位當天不存在。', vacant: '登記的代崗崗位也空缺。' },
  },
  en: {
    grid: (day, name, code) => `On ${day} this place was in the grid ${name} (${code}).`,
    line: (organisations) => `Responsible: ${organisations}.`,
    up: ', under ',
    centre: (name, phone) => `The telephone number of ${name} is ${phone}.`,
    department: (service, department) => `${service} was asked for by ${department}, which stays responsible for it.`,
    phone: (post, phone) => `${post} (telephone ${phone})`,
    duty: (post, level) => `${level}: ${post}`,
    there: (post) => `${post}.`,
    vacant: (post) => `${post}; vacant on that day, and nobody stands in.`,
    standIn: (post, by, until) => `${post}; away on that day, ${by} stands in until ${until}.`,
    away: (post, until) => `${post}; away until ${until}.`,
    noGrid: (day) => `No grid is known for this place on ${day}.`,
    unsurveyed: (grids) => `It may lie in one of these grids, whose boundaries have not been drawn yet: ${grids}.`,
    unknownGrid: (grid) => `There is no grid with the code ${grid}.`,
    notInForce: (grid, day) => `The grid ${grid} did not exist on ${day}.`,
    others: (grids) => `Grids that it is related to: ${grids}.`,
    noBoundary: (grid) => `The boundary of the grid ${grid} has not been drawn yet.`,
    noPost: (day) => `This grid had no post on ${day}.`,
    unknownOrganisation: (id) => `There is no organisation with the number ${id}.`,
    noCentre: 'No governance centre is known that serves this place.',
    unknownService: (service) => `${service} is not on the list of admitted items.`,
    notAdmitted: (service, day) => `${service} was not on the list on ${day}: grids did not do it.`,
    noLead: (service) => `No post leads ${service} in this grid.`,
    problems: { circular: 'The substitutes stand in for one another in a circle, so nobody was there.', unknown: 'The post that was to stand in did not exist on that day.', vacant: 'The post that was to stand in is vacant too.' },
  },
};

import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/** A small tree of matters for a start; a city maps it to its own list (DB44/T 2479 and the like). */
export const categories: TreeNode[] = [
  branch('environment', text('市容环境', '市容環境', 'Street environment'), [
    leaf('noise', text('噪声扰民', '噪音擾民', 'Noise')),
    leaf('garbage', text('垃圾清运', '垃圾清運', 'Rubbish collection')),
    leaf('sewage', text('污水排放', '污水排放', 'Sewage')),
    leaf('smoke', text('油烟扬尘', '油煙揚塵', 'Fumes and dust')),
    leaf('greening', text('绿化养护', '綠化養護', 'Trees and greenery')),
    leaf('stall', text('占道经营', '佔道經營', 'Street stalls')),
  ]),
  branch('facilities', text('公共设施', '公共設施', 'Public facilities'), [
    leaf('lighting', text('路灯照明', '路燈照明', 'Street lighting')),
    leaf('manhole', text('井盖管网', '井蓋管網', 'Manholes and drains')),
    leaf('road', text('道路破损', '道路破損', 'Road damage')),
    leaf('water', text('供水', '供水', 'Water supply')),
    leaf('power', text('供电', '供電', 'Electricity')),
    leaf('gas', text('燃气供暖', '燃氣供暖', 'Gas and heating')),
    leaf('fitness', text('健身休闲设施', '健身休閒設施', 'Sports and leisure facilities')),
  ]),
  branch('traffic', text('交通出行', '交通出行', 'Traffic and transport'), [
    leaf('parking', text('停车管理', '停車管理', 'Parking')),
    leaf('bus', text('公交线路', '公車路線', 'Bus routes')),
    leaf('signal', text('信号灯与标线', '號誌燈與標線', 'Signals and markings')),
    leaf('taxi', text('出租与网约车', '計程車與網約車', 'Taxis and ride hailing')),
  ]),
  branch('housing', text('住房物业', '住房物業', 'Housing and property'), [
    leaf('property', text('物业服务', '物業服務', 'Property management')),
    leaf('leak', text('房屋漏水', '房屋漏水', 'Leaks')),
    leaf('illegalBuilding', text('违法建设', '違法建設', 'Illegal building')),
    leaf('elevator', text('电梯安全', '電梯安全', 'Lift safety')),
    leaf('demolition', text('征收安置', '徵收安置', 'Expropriation and resettlement')),
  ]),
  branch('livelihood', text('民生保障', '民生保障', 'Livelihood'), [
    leaf('wages', text('工资待遇', '工資待遇', 'Wages')),
    leaf('insurance', text('社保医保', '社保醫保', 'Social and medical insurance')),
    leaf('education', text('教育入学', '教育入學', 'Schooling')),
    leaf('health', text('医疗卫生', '醫療衛生', 'Health care')),
    leaf('elderly', text('养老助残', '養老助殘', 'Care for older and disabled people')),
  ]),
  branch('neighbours', text('邻里关系', '鄰里關係', 'Neighbours'), [
    leaf('dispute', text('邻里纠纷', '鄰里糾紛', 'Neighbour disputes')),
    leaf('pets', text('犬只管理', '犬隻管理', 'Dogs')),
    leaf('boundary', text('宅基地与边界', '宅基地與邊界', 'House plots and boundaries')),
  ]),
  branch('market', text('市场消费', '市場消費', 'Market and consumers'), [
    leaf('consumer', text('消费纠纷', '消費糾紛', 'Consumer disputes')),
    leaf('food', text('食品安全', '食品安全', 'Food safety')),
    leaf('price', text('价格收费', '價格收費', 'Prices and charges')),
  ]),
  branch('rural', text('农业农村', '農業農村', 'Farming and villages'), [
    leaf('land', text('土地承包', '土地承包', 'Land contracts')),
    leaf('irrigation', text('农田水利', '農田水利', 'Irrigation')),
    leaf('ruralRoad', text('村组道路', '村組道路', 'Village roads')),
  ]),
  branch('safety', text('安全隐患', '安全隱患', 'Hazards'), [
    leaf('fire', text('消防通道', '消防通道', 'Fire lanes')),
    leaf('construction', text('施工安全', '施工安全', 'Building site safety')),
    leaf('flood', text('积水内涝', '積水內澇', 'Flooding')),
  ]),
  { value: 'other', label: text('其他', '其他', 'Other') },
];

import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/**
 * The six majors of events are those of GB/T 30428.2; what stands below them is a small start in words of our own. A city maps it to
 * its own list. Things and places only: nothing here is about what someone is or does.
 */
export const categories: TreeNode[] = [
  branch('environment', text('市容环境', '市容環境', 'Street environment'), [
    leaf('rubbish', text('垃圾堆积', '垃圾堆積', 'Rubbish left lying')),
    leaf('spoil', text('渣土杂物', '渣土雜物', 'Spoil and debris')),
    leaf('dirtyRoad', text('路面不洁', '路面不潔', 'Dirty road')),
    leaf('overflow', text('污水外溢', '污水外溢', 'Sewage overflow')),
    leaf('burning', text('露天焚烧', '露天焚燒', 'Open burning')),
    leaf('greenery', text('绿地损坏', '綠地損壞', 'Damaged greenery')),
  ]),
  branch('advertising', text('宣传广告', '宣傳廣告', 'Notices and advertising'), [
    leaf('flyposting', text('乱贴乱画', '亂貼亂畫', 'Flyposting')),
    leaf('billboard', text('广告牌违规或破损', '廣告牌違規或破損', 'Billboard unlawful or broken')),
    leaf('banner', text('横幅悬挂不当', '橫幅懸掛不當', 'Banner out of place')),
  ]),
  branch('construction', text('施工管理', '施工管理', 'Building works'), [
    leaf('dust', text('工地扬尘', '工地揚塵', 'Dust from a site')),
    leaf('noise', text('施工噪声', '施工噪音', 'Noise of works')),
    leaf('fence', text('围挡缺损', '圍擋缺損', 'Hoarding missing or broken')),
    leaf('roadworks', text('占道施工', '佔道施工', 'Works on the road')),
  ]),
  branch('emergency', text('突发事件', '突發事件', 'Sudden events'), [
    leaf('collapse', text('路面塌陷', '路面塌陷', 'Road collapse')),
    leaf('burst', text('水管爆裂', '水管爆裂', 'Burst water main')),
    leaf('gasLeak', text('燃气泄漏', '燃氣洩漏', 'Gas leak')),
    leaf('fallen', text('树木或构件倒伏', '樹木或構件倒伏', 'Fallen tree or structure')),
    leaf('flooding', text('积水内涝', '積水內澇', 'Flooding')),
  ]),
  branch('street', text('街面秩序', '街面秩序', 'Order in the street'), [
    leaf('stalls', text('占道经营', '佔道經營', 'Stalls on the pavement')),
    leaf('parking', text('车辆乱停', '車輛亂停', 'Vehicles parked anywhere')),
    leaf('blocked', text('通道堵塞', '通道堵塞', 'Passage blocked')),
  ]),
  branch('extended', text('扩展', '擴展', 'Others'), [
    leaf('facility', text('公共设施损坏', '公共設施損壞', 'Public facility out of order')),
    leaf('other', text('其他', '其他', 'Other')),
  ]),
];

import { text } from '../text/text.js';
import type { Anchor, ReviewPlan } from './review.js';

/** 优 from nine tenths, 良 from three quarters, 中 from six tenths of the points. */
function anchors(full: number, ...words: readonly [excellent: Anchor['words'], good: Anchor['words'], fair: Anchor['words'], poor: Anchor['words']]): Anchor[] {
  const titles = [text('优', '優', 'Excellent'), text('良', '良', 'Good'), text('中', '中', 'Fair'), text('差', '差', 'Poor')];
  const from = [0.9, 0.75, 0.6, 0];
  return words.map((one, index) => ({ title: titles[index] ?? one, from: full * (from[index] ?? 0), words: one }));
}

/** How townships report on 平安建设 and are judged: criteria with anchors, and three groups of judges. A sample, to be adapted: no document sets these weights and words. */
export const sampleReview: Pick<ReviewPlan, 'criteria' | 'groups' | 'outOf' | 'decimals' | 'rounding'> = {
  outOf: 100,
  decimals: 1,
  rounding: { digits: 2, mode: 'half-up' },
  groups: [
    { id: 'leaders', title: text('领导评委', '領導評委', 'Leading organisations'), weight: '0.5', dropHigh: 0, dropLow: 0 },
    { id: 'departments', title: text('部门评委', '部門評委', 'Departments'), weight: '0.3', dropHigh: 1, dropLow: 1 },
    { id: 'delegates', title: text('代表评委', '代表評委', 'Delegates'), weight: '0.2', dropHigh: 1, dropLow: 1 },
  ],
  criteria: [
    {
      id: 'results', title: text('工作实绩', '工作實績', 'Results'), full: 40,
      anchors: anchors(40,
        text('任务全部完成，主要指标好于上年', '任務全部完成，主要指標好於上年', 'All tasks are done, and the main figures are better than last year’s'),
        text('任务基本完成，主要指标与上年持平', '任務基本完成，主要指標與上年持平', 'Most tasks are done, and the main figures are as they were'),
        text('部分任务没有完成，已说明原因和补救时间', '部分任務沒有完成，已說明原因和補救時間', 'Some tasks are not done; why, and by when, is told'),
        text('主要任务没有完成，或实绩与数据不符', '主要任務沒有完成，或實績與資料不符', 'Main tasks are not done, or what is told does not match the figures')),
    },
    {
      id: 'disputes', title: text('矛盾化解', '矛盾化解', 'Disputes'), full: 20,
      anchors: anchors(20,
        text('发现早、化解在村居，没有积案', '發現早、化解在村居，沒有積案', 'Found early and settled on the spot; none is left over'),
        text('大多就地化解，积案有人负责', '大多就地化解，積案有人負責', 'Mostly settled on the spot; what is left over has an owner'),
        text('化解较慢，积案有所增加', '化解較慢，積案有所增加', 'Slow; more is left over'),
        text('小事拖大，多次上交', '小事拖大，多次上交', 'Small matters grew, or were passed up')),
    },
    {
      id: 'public', title: text('群众评价', '群眾評價', 'What citizens say'), full: 20,
      anchors: anchors(20,
        text('满意率高，反映的问题件件有回音', '滿意率高，反映的問題件件有回音', 'Most are satisfied, and every matter got an answer'),
        text('多数满意，个别问题答复不及时', '多數滿意，個別問題答覆不及時', 'Most are satisfied; a few answers came late'),
        text('满意率一般，重复反映较多', '滿意率一般，重複反映較多', 'Middling; many had to ask again'),
        text('满意率低，或有问题没有答复', '滿意率低，或有問題沒有答覆', 'Few are satisfied, or matters went unanswered')),
    },
    {
      id: 'report', title: text('现场述职', '現場述職', 'The report itself'), full: 20,
      anchors: anchors(20,
        text('条理清楚，问题讲得透，措施可检查', '條理清楚，問題講得透，措施可檢查', 'Clear, frank about problems, and with measures that can be checked'),
        text('内容完整，措施比较具体', '內容完整，措施比較具體', 'Complete, with fairly concrete measures'),
        text('成绩多、问题少，措施笼统', '成績多、問題少，措施籠統', 'Much on success, little on problems; vague measures'),
        text('答非所问，或照本宣科', '答非所問，或照本宣科', 'Beside the point, or merely read out')),
    },
  ],
};

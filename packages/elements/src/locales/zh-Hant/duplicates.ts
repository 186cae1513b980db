import type { DuplicatesMessages } from '../../cases/duplicates/duplicates.messages.js';

export const duplicates: DuplicatesMessages = {
  intro: '只比較事情、地點和時間，不比較由誰反映。是不是同一件事、要不要合併，由您判斷。',
  found: (count) => `可能是同一件事的有 ${count} 件`,
  none: '沒有發現可能重複的事項。',
  noneHint: '比較了同一鄉鎮街道最近登記的同類事項。',
  nearness: ['很接近', '比較接近', '有些接近', '不接近'],
  left: '本事項',
  right: '對方事項',
  merge: '併入這一件',
  notMerged: (reason) => `不能併入：${reason}`,
  mergedInto: '本事項已經併入',
  followers: (count) => `已併入本事項的有 ${count} 件`,
  unmerge: '取消合併',
};

import type { Text } from '../../text/text-schema.js';
import { text } from '../../text/text.js';

/**
 * Why a whole file is refused. `unstated-crs`: it does not say which reference its degrees are in, and neither did the caller. `mixed-crs`: parts of
 * it, or it and the caller, say different ones. `unknown-crs`: one that is not read here, above all one in metres.
 */
export const gridFileProblems = ['not-json', 'not-utf8', 'truncated', 'not-a-collection', 'unstated-crs', 'mixed-crs', 'unknown-crs', 'cancelled'] as const;
export type GridFileProblem = (typeof gridFileProblems)[number];

/** A file of grids that is refused as a whole, or grids that cannot be one file. Nothing of it was taken over. */
export class GridFileError extends Error {
  override readonly name = 'GridFileError';

  constructor(
    readonly code: GridFileProblem,
    /** The feature at which it showed, from 1. */
    readonly feature: number | null = null,
    /** The name of the reference that was found, or both. */
    readonly found: readonly string[] = [],
  ) {
    super(gridFileErrorText(code, feature, found).en);
  }
}

/** The refusal in words that say what to do next. */
export function gridFileErrorText(code: GridFileProblem, feature: number | null = null, found: readonly string[] = []): Required<Text> {
  const [zhHans, zhHant, en] = sentences[code];
  const names = found.map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  const fill = (sentence: string, and: string, place: string): string => sentence.replace('{found}', () => names.join(and)).replace('{place}', place);
  const at = (sentence: string): string => (feature === null ? '' : sentence);
  return text(fill(zhHans, '、', at(`（第 ${feature} 个要素）`)), fill(zhHant, '、', at(`（第 ${feature} 個要素）`)), fill(en, ' and ', at(` (feature ${feature})`))) as Required<Text>;
}

const sentences: Readonly<Record<GridFileProblem, readonly [string, string, string]>> = {
  'not-json': ['文件内容不是有效的 GeoJSON{place}，请重新导出。', '檔案內容不是有效的 GeoJSON{place}，請重新匯出。', 'The file is not valid GeoJSON{place}: export it again.'],
  'not-utf8': ['文件的文字编码不是 UTF-8{place}，请按 UTF-8 编码重新导出。', '檔案的文字編碼不是 UTF-8{place}，請按 UTF-8 編碼重新匯出。', 'The characters of the file are not in UTF-8{place}: export it again in UTF-8.'],
  truncated: ['文件不完整，请重新导出或重新上传。', '檔案不完整，請重新匯出或重新上傳。', 'The file breaks off: export it or upload it again.'],
  'not-a-collection': ['文件不是要素集合（FeatureCollection），请按 GeoJSON 要素集合重新导出。', '檔案不是要素集合（FeatureCollection），請按 GeoJSON 要素集合重新匯出。', 'The file is not a FeatureCollection: export it again as one.'],
  'unstated-crs': ['文件没有写明坐标系{place}，请选择坐标系后再导入。', '檔案沒有寫明座標系{place}，請選擇座標系後再匯入。', 'The file does not say its coordinate reference{place}: choose one and import it again.'],
  'mixed-crs': ['坐标系不一致{place}：{found}。请统一坐标系后再导入。', '座標系不一致{place}：{found}。請統一座標系後再匯入。', 'There is more than one coordinate reference{place}: {found}. Bring all into one and try again.'],
  'unknown-crs': ['不支持坐标系“{found}”{place}，请导出为 CGCS2000 经纬度（EPSG:4490）。', '不支援座標系「{found}」{place}，請匯出為 CGCS2000 經緯度（EPSG:4490）。', 'The coordinate reference “{found}”{place} is not supported: export in degrees of CGCS2000 (EPSG:4490).'],
  cancelled: ['已停止导入，没有写入任何内容。', '已停止匯入，沒有寫入任何內容。', 'The import was stopped. Nothing was taken over.'],
};

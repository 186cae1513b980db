import type { Catalogue } from '../../core/catalogue.js';
import { registerLocale, type GroundGroup } from '../../core/messages.js';
import { centre } from './centre.js';
import { roster } from './roster.js';
import { gridMap } from './grid-map.js';
import { dutyMatrix } from './duty-matrix.js';
import { gridTree } from './grid-tree.js';
import { gridFinder } from './grid-finder.js';

const words: Pick<Catalogue, GroundGroup> = {
  centre,
  roster,
  gridMap,
  dutyMatrix,
  gridTree,
  gridFinder,
};

registerLocale('zh-Hant', words);

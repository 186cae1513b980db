import '../centres/centre/define.js';
import '../centres/roster/define.js';
import '../grids/duty-matrix/define.js';
import '../grids/grid-finder/define.js';
import '../grids/grid-map/define.js';
import '../grids/grid-tree/define.js';

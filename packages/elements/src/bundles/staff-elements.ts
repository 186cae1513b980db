import '../cases/case-bulk/define.js';
import '../cases/case-export/define.js';
import '../cases/case-list/define.js';
import '../cases/case-view/define.js';
import '../cases/duplicates/define.js';
import '../cases/joint-call/define.js';
import '../supervision/supervision-board/define.js';

import '../provider/define.js';
import '../cases/case-actions/define.js';
import '../cases/case-timeline/define.js';
import '../cases/case-tracker/define.js';
import '../cases/deadline/define.js';
import '../cases/intake-form/define.js';
import '../cases/rating/define.js';

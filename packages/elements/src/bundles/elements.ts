import '../provider/define.js';
import '../cases/deadline/define.js';
import '../cases/case-timeline/define.js';

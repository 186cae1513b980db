import '../assessments/ranking/define.js';
import '../assessments/score-explain/define.js';
import '../assessments/score-sheet/define.js';
import '../assessments/scorecard/define.js';
import '../assessments/survey/define.js';
import '../assessments/task-plan/define.js';
import '../locales/zh-Hant/assessments.js';
import '../locales/en/assessments.js';

import './zh-Hant/assessments.js';
import './zh-Hant/citizen.js';
import './zh-Hant/ground.js';
import './zh-Hant/plan.js';
import './zh-Hant/staff.js';
import './zh-Hant/sync.js';

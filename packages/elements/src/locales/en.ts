import './en/assessments.js';
import './en/citizen.js';
import './en/ground.js';
import './en/plan.js';
import './en/staff.js';
import './en/sync.js';

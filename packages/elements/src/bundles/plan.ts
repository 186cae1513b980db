import '../locales/zh-Hant/plan.js';
import '../locales/en/plan.js';

export * from './ground-plan.js';

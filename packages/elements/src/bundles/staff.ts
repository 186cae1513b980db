import './staff-elements.js';
import '../locales/zh-Hant/staff.js';
import '../locales/en/staff.js';

export * from '../staff.js';

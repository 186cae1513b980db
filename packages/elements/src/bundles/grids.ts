import '../locales/zh-Hant/ground.js';
import '../locales/en/ground.js';

export * from './ground.js';

import '../locales/zh-Hant/sync.js';
import '../locales/en/sync.js';

export * from './on-device.js';

export const count = (value) => Math.round(value).toLocaleString('en');
export const ms = (value) => `${value < 10 ? value.toFixed(1) : count(value)} ms`;
export const mb = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
export const ratio = (value) => (value >= 100 ? count(value) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

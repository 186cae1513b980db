import { answersTo } from './vectors.js';
import { deadlineVectors } from './vectors-file.js';

// The model's answers to the published deadlines, and what the zone of this process makes of a winter's and a summer's day.
const offsets = [0, 6].map((month) => new Date(2026, month, 15).getTimezoneOffset());
process.stdout.write(JSON.stringify({ offsets, answers: answersTo(deadlineVectors) }));

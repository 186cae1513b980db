import type { JointCallMessages } from '../../cases/joint-call/joint-call.messages.js';

export const jointCall: JointCallMessages = {
  empty: 'No other organisation takes part.',
  progress: (done, total) => `${done} of ${total} struck off`,
  call: 'Joint call',
  running: 'Under way',
  ended: 'Ended',
  by: 'Called by',
  calledAt: 'Called',
  endedAt: 'Ended',
  reason: 'Why',
  meet: 'Meet',
  nobody: 'No organisation finished its part.',
  assists: 'Assisting',
  own: 'Your organisation',
  task: 'Task',
  result: 'Result',
  steps: {
    assist: { asked: 'Ask', responded: 'Respond', attended: 'Come', done: 'Finish' },
    called: { asked: 'Call', responded: 'Respond', attended: 'Report in', done: 'Strike off' },
  },
  stepDone: 'done',
  stepCurrent: 'waiting',
  stepAhead: 'still to come',
  took: (duration) => `after ${duration}`,
  inTime: 'In time',
  late: 'Late',
};

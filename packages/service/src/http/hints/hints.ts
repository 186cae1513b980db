import type { Handlers } from '../call.js';
import { listIn } from '../regions.js';
import { json } from '../respond.js';
import type { Surroundings } from '../surroundings.js';
import { eventStream } from './event-stream.js';
import { follow } from './follow.js';
import { waitForVersions } from './wait.js';

/** A proxy must neither keep the stream back nor keep it. */
const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

export function hintHandlers(around: Surroundings): Handlers<'followHints' | 'waitForHints'> {
  const { regions, streams, limits, failed } = around;
  return {
    async followHints(call) {
      const named = listIn(call.query.scope);
      regions.check(named, call.requester);
      if (call.request.method === 'HEAD') return new Response(null, { headers });
      const release = streams.open(call);
      const gone = new AbortController();
      const signal = AbortSignal.any([call.signal, gone.signal, AbortSignal.timeout(limits.stream * 1000)]);
      const ended = (error?: unknown) => {
        gone.abort();
        release();
        if (error !== undefined && !call.signal.aborted) failed(error, call.requestId);
      };
      return new Response(eventStream(follow(around, call, named, signal), ended), { headers });
    },

    async waitForHints(call) {
      const release = streams.open(call);
      try {
        return json({ hints: await waitForVersions(around, call) });
      } finally {
        release();
      }
    },
  };
}

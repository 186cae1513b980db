/** What the sources of the peers do that the figures come from. */
export const why = `**TanStack offline-transactions** 1.0.53, as documented (\`if (!res.ok) throw new Error(…)\`, here with the answer's status and words):

- *401, then fine* and *503 that says 400*: \`DefaultRetryPolicy.shouldRetry\` (src/retry/RetryPolicy.ts) says no to an error whose message includes \`401\`, \`403\`, \`422\` or \`400\`, wherever in the text;
  \`TransactionExecutor.handleError\` then does \`await this.outbox.remove(transaction.id)\`: what a person entered is deleted, with a line on the console. There is no option for another policy: the executor makes its own.
- *captive portal*: status 200 with a page to sign in is a success to \`response.ok\`; the entry is removed.
- With care nothing of this is lost: tokens are renewed within the mutation, only our JSON counts as an answer, and no message that is thrown has a number in it. The documentation does not say so.
- A page killed after an answer and before \`outbox.remove\` sends again with the same \`idempotencyKey\`: doubled without a server that knows it, never with one.
- The queue is one line: the first that waits holds all the others up, of whatever case. \`createdAt\` in milliseconds orders it; after a reload (\`OutboxManager.getAll\`) those of the same
  millisecond come in the order of their random keys: that is what is out of order here, where ten are handed over at once; entries made seconds apart keep their order.
- There is no promise for "it is on this device": \`commit()\` resolves when it was sent. A tab that is not the leader keeps nothing at all.

**Workbox background sync** 7.4.1, every command put into a \`Queue\` first:

- \`replayRequests\` does \`await fetch(entry.request.clone())\` and looks at nothing: whatever has a status counts as sent. So *401*, *503* of both kinds and *captive portal* are lost.
- It takes an entry out (\`shiftRequest\`) before it sends it, and puts it back (\`unshiftRequest\`) when \`fetch\` throws: a worker that is killed in between has lost it, with care as well.
- With care, an \`onSync\` of one's own that looks at the answer, as the documentation shows how to write one, only that last loss remains.
- The event of background sync was given by the bench, as often as anything was left, with the page in \`forceSyncFallback\`. Chromium gives it three times, then waits for another request; without a service worker, as on plain HTTP, there is no queue at all.
  After seven days (\`maxRetentionTime\`) an entry is dropped without a word.

**Linli** keeps a command until it has a verdict on that very command, by the code of the answer and never by its words; 401 asks the host for a token; an answer that is not the service's is none. What is killed is sent again
under the same id.`;

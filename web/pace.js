/**
 * Long work on the page is done in slices, so that keys and scrolling never
 * wait for it:
 *
 *     const pace = pacer(signal);
 *     for (const item of items) {
 *       work(item);
 *       if (pace.due()) await pace.rest();
 *     }
 */

/** How long a slice may take, in milliseconds: half of what a frame has. */
const slice = 8;

/**
 * @param {AbortSignal} [signal] rest rejects with its reason once it is aborted
 */
export function pacer(signal) {
  let until = performance.now() + slice;
  return {
    /** Whether the slice is used up. */
    due: () => performance.now() >= until,
    /** Lets the page do what waits. */
    async rest() {
      await turn();
      signal?.throwIfAborted();
      until = performance.now() + slice;
    },
  };
}

const channel = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own. A message, because timers are slowed down. */
function turn() {
  return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

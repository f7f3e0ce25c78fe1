// Whether somebody is still there: a key, the mouse, a finger. It knows nothing of what is done then.

/** How often it looks. */
const EVERY = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `then` when nobody gave a sign for so many minutes, and again until somebody does. Two clocks are
 *  asked: one goes on while the machine sleeps, the other can't be set back. */
export function whenIdle(minutes: () => number, then: () => void): () => void {
  let [wall, steady] = [Date.now(), performance.now()];
  const sign = () => ([wall, steady] = [Date.now(), performance.now()]);
  const look = () => {
    const still = Math.max(Date.now() - wall, performance.now() - steady);
    if (still >= minutes() * 60_000) then();
  };
  for (const one of SIGNS) window.addEventListener(one, sign, { capture: true, passive: true });
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    for (const one of SIGNS) window.removeEventListener(one, sign, { capture: true });
  };
}

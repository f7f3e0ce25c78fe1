// Where things stand with the file: no file, locked or open. It comes from the core alone, so that a
// page made anew shows the same. It refuses to lock over words that are not on the disk, once: a second
// press locks whatever happens.
import { call } from '../api/call';
import { saving } from '../api/saving.svelte';
import { Resource } from '../api/resource.svelte';
import type { Status } from '../api/types/Status';
import { w } from '../words/words';
import { router } from './route.svelte';
import { fault, told } from './told';
import { toasts } from './toasts.svelte';

export const status = new Resource<Status>(async () => (await call('service', 'getStatus', {})).value, fault);

/** How much had been typed and written when it was last said that locking loses something. */
let warnedAt: number | null = null;
let locking = false;

/** Locks, or says why it could not. */
export async function lockNow(): Promise<void> {
  await lockOrWarn(warnedAt === saving.moves);
}

/** Locks by itself because nobody is there: only when every word is on the disk, and until then it says why
 *  not. Whoever comes back finds what they typed. */
export async function lockIdle(): Promise<void> {
  await lockOrWarn(false);
}

/** Locks when every word is on the disk, or when it was said already that one is not. */
async function lockOrWarn(warned: boolean): Promise<void> {
  if (locking) return;
  locking = true;
  try {
    const why = await notKept();
    if (why === null || warned) await lock();
    else warn(why);
  } catch (error) {
    toasts.trouble(error);
  } finally {
    locking = false;
  }
}

/** Puts everything on the disk; why something is not there, or nothing. */
async function notKept(): Promise<string | null> {
  const refused = (await saving.settle()).map(told).find((problem) => problem !== null);
  return saving.lost ?? refused?.happened ?? null;
}

function warn(why: string): void {
  warnedAt = saving.moves;
  toasts.say(w('kit-lock-not-saved', { why }));
}

async function lock(): Promise<void> {
  const { value } = await call('service', 'lock', {});
  warnedAt = null;
  saving.clear();
  toasts.dismiss();
  router.home();
  status.set(value);
}

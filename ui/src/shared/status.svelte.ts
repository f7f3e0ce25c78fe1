// Where things stand with the file: no file, locked or open. It comes from the core alone, so that a
// page made anew shows the same. It refuses to lock over words that are not on the disk, once: a second
// press locks whatever happens.
import { call } from '../api/call';
import { saving } from '../api/saving.svelte';
import { Resource } from '../api/resource.svelte';
import type { ReferralId } from '../api/types/ReferralId';
import type { Status } from '../api/types/Status';
import { w } from '../words/words';
import { doors } from './doors.svelte';
import { router } from './route.svelte';
import { fault, told } from './told';
import { toasts } from './toasts.svelte';

export const status = new Resource<Status>(async () => (await call('service', 'getStatus', {})).value, fault);

/** How much had been typed and written when it was last said that locking loses something. */
let warnedAt: number | null = null;
let busy = false;

/** Locks, or says why it could not. */
export async function lockNow(): Promise<void> {
  await lockOrWarn(warnedAt === saving.moves);
}

/** Locks by itself because nobody is there: only when every word is on the disk, and until then it says why
 *  not. Whoever comes back finds what they typed. */
export async function lockIdle(): Promise<void> {
  await lockOrWarn(false);
}

/** Locks because the machine sleeps or its lid is shut: what is being typed is kept first, and nobody is there to
 *  be told that it could not be. */
export async function lockAway(): Promise<void> {
  await lockOrWarn(true);
}

/** Locks when every word is on the disk, or when it was said already that one is not. */
async function lockOrWarn(warned: boolean): Promise<void> {
  await alone(async () => {
    const why = await notKept();
    if (why === null || warned) show((await call('service', 'lock', {})).value);
    else warn(w('kit-lock-not-saved', { why }));
  });
}

/** The people in the room see the screen from now on, once every word of what staff saw is on the disk. */
export async function enterFamilyView(referral: ReferralId): Promise<void> {
  await alone(async () => {
    const why = await notKept();
    if (why === null) show((await doors.through('attendance', () => call('service', 'enterFamilyView', { referral }))).value);
    else toasts.say(w('kit-room-not-saved', { why }));
  });
}

/** The file is another one now: an older one, gone back to. */
export const goneBack = (value: Status): void => show(value);

/** Back to what staff see. It throws what the core says about the passphrase. */
export async function leaveWith(passphrase: string): Promise<void> {
  await saving.settle();
  show((await call('service', 'leaveFamilyView', { passphrase })).value);
}

/** The same where no passphrase is asked for. */
export async function leaveFamilyView(passphrase: string): Promise<void> {
  await alone(() => leaveWith(passphrase));
}

/** One at a time; a problem is said where every screen says it. */
async function alone(act: () => Promise<void>): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    await act();
  } catch (error) {
    toasts.trouble(error);
  } finally {
    busy = false;
  }
}

/** Puts everything on the disk; why something is not there, or nothing. */
async function notKept(): Promise<string | null> {
  const refused = (await saving.settle()).map(told).find((problem) => problem !== null);
  return saving.lost ?? refused?.happened ?? null;
}

function warn(words: string): void {
  warnedAt = saving.moves;
  toasts.say(words);
}

/** Another session of the screen: nothing of the one before goes along. */
function show(value: Status): void {
  warnedAt = null;
  saving.clear();
  toasts.dismiss();
  router.home();
  status.set(value);
}

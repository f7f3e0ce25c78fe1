// Where things stand with the file: no file, locked or open. It comes from the core alone, so that a
// page made anew shows the same.
import { call } from '../api/call';
import { saving } from '../api/saving.svelte';
import { Resource } from '../api/resource.svelte';
import type { Status } from '../api/types/Status';
import { router } from './route.svelte';
import { fault } from './told';
import { toasts } from './toasts.svelte';

export const status = new Resource<Status>(async () => (await call('service', 'getStatus', {})).value, fault);

/** Locks, or says why it could not. */
export async function lockNow(): Promise<void> {
  try {
    await lock();
  } catch (error) {
    toasts.trouble(error);
  }
}

/** Puts every draft on the disk, then locks. */
async function lock(): Promise<void> {
  await saving.keepAll();
  const { value } = await call('service', 'lock', {});
  saving.clear();
  toasts.dismiss();
  router.home();
  status.set(value);
}

// One act on the people of the service. Each answers with the whole list, so what stands there is always
// the core's word; what was typed stays when it is refused.
import { save, type Ask, type With } from '../api/call';
import type { Resource } from '../api/resource.svelte';
import type { StaffPage } from '../api/types/StaffPage';
import type { Told } from '../api/types/Told';
import { toasts } from '../shared/toasts.svelte';
import { told } from '../shared/told';

type Writes = Exclude<Ask<'staff'>, 'listStaff' | 'setPassphrase'>;

export class Staffing {
  busy = $state(false);
  problem = $state.raw<Told | null>(null);

  constructor(private readonly page: Resource<StaffPage>) {}

  /** Does it, says so, and whether it was done. */
  run = async <A extends Writes>(ask: A, asked: () => With<'staff', A>, said: string): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      this.page.set((await save('staff', ask, asked)).value as StaffPage);
      toasts.say(said);
      return true;
    } catch (error) {
      this.problem = told(error);
      return false;
    } finally {
      this.busy = false;
    }
  };
}

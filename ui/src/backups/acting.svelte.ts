// One act on the backups. Each answers with the whole page, so that what stands there is always the core's
// word; a refusal stands where it was asked for.
import { call, type Ask, type With } from '../api/call';
import type { Resource } from '../api/resource.svelte';
import type { Backups } from '../api/types/Backups';
import type { Told } from '../api/types/Told';
import { live } from '../kit/live.svelte';
import { status } from '../shared/status.svelte';
import { toasts } from '../shared/toasts.svelte';
import { told } from '../shared/told';

type Acts = Extract<Ask<'backups'>, 'backUpNow' | 'choosePlace' | 'forgetPlace' | 'tryOut'>;

export class Acting {
  /** What goes on, if anything does. */
  now = $state.raw<Acts | 'checkFile' | null>(null);
  problem = $state.raw<Told | null>(null);

  constructor(private readonly page: Resource<Backups>) {}

  /** Does it and says so. `said` is what is said when it went well. */
  run = async <A extends Acts>(ask: A, going: string, said: string): Promise<void> =>
    this.during(ask, going, async () => {
      const { value } = await call('backups', ask, {} as With<'backups', A>);
      const page = value as Backups;
      this.page.set(page);
      await status.again();
      if (!page.trouble) toasts.say(said);
    });

  /** Anything that takes a while: one at a time, and its problem is kept. */
  during = async (what: Acts | 'checkFile', going: string, act: () => Promise<void>): Promise<void> => {
    if (this.now) return;
    this.now = what;
    this.problem = null;
    live.say(going);
    try {
      await act();
    } catch (error) {
      this.problem = told(error);
    } finally {
      this.now = null;
    }
  };
}

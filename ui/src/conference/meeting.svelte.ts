// A conference while its page is up. Every write answers with the whole page, so where it stands is
// always the core's word.
import { save, type Ask, type With } from '../api/call';
import type { Resource } from '../api/resource.svelte';
import type { ConferencePage } from '../api/types/ConferencePage';
import type { UndoOffer } from '../api/types/UndoOffer';
import { toasts } from '../shared/toasts.svelte';

type Writes = Exclude<Ask<'conference'>, 'getConference' | 'bookConference'>;

export class Meeting {
  busy = $state(false);

  constructor(
    readonly sitting: string,
    private readonly source: Resource<ConferencePage>,
  ) {}

  /** Writes, and shows what the core answered. */
  write = async <A extends Writes>(ask: A, asked: () => With<'conference', A>): Promise<UndoOffer | null> => {
    const reply = await save('conference', ask, asked);
    this.source.set(reply.value as ConferencePage);
    return reply.undo;
  };

  /** Writes where there is no field to put a problem under; whether it was done. A second press while
   *  the first is on its way does nothing. */
  act = async <A extends Writes>(ask: A, asked: () => With<'conference', A>): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    try {
      await this.write(ask, asked);
      return true;
    } catch (error) {
      toasts.trouble(error);
      return false;
    } finally {
      this.busy = false;
    }
  };
}

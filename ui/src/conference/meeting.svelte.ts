// A conference while its page is up. Every write answers with the whole page, so where it stands is
// always the core's word.
import type { Ask, With } from '../api/call';
import { saveAndShow, type Resource } from '../api/resource.svelte';
import type { ConferencePage } from '../api/types/ConferencePage';
import type { SafetyDoor } from '../api/types/SafetyDoor';
import type { UndoOffer } from '../api/types/UndoOffer';
import { doors } from '../shared/doors.svelte';
import { toasts } from '../shared/toasts.svelte';

type Writes = Exclude<Ask<'conference'>, 'getConference' | 'bookConference'>;

export class Meeting {
  busy = $state(false);

  constructor(
    readonly sitting: string,
    private readonly source: Resource<ConferencePage>,
  ) {}

  /** Writes, and shows what the core answered. */
  write = <A extends Writes>(ask: A, asked: () => With<'conference', A>): Promise<UndoOffer | null> =>
    saveAndShow('conference', ask, asked, this.source);

  /** Writes where there is no field to put a problem under, through a door where one is named; whether it was done. A second press while
   *  the first is on its way does nothing. */
  act = async <A extends Writes>(ask: A, asked: () => With<'conference', A>, door?: SafetyDoor): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    try {
      const write = () => this.write(ask, asked);
      await (door ? doors.through(door, write) : write());
      return true;
    } catch (error) {
      toasts.trouble(error);
      return false;
    } finally {
      this.busy = false;
    }
  };
}

// Who works with one family: what the core last answered with, and one act at a time on it.
import { save, type Ask, type With } from '../api/call';
import { resource, type Resource } from '../api/resource.svelte';
import type { FamilyId } from '../api/types/FamilyId';
import type { FamilyTeam } from '../api/types/FamilyTeam';
import type { Told } from '../api/types/Told';
import { fault, told } from '../shared/told';
import { toasts } from '../shared/toasts.svelte';

type Acts = Exclude<Ask<'scope'>, 'whoWorks' | 'whoLooked' | 'listAsks' | 'listOwn' | 'openByChild'>;

export class Team {
  busy = $state(false);
  problem = $state.raw<Told | null>(null);

  constructor(
    readonly family: FamilyId,
    readonly source: Resource<FamilyTeam>,
  ) {}

  /** Does it, says so, reads the team again, and whether it was done. */
  run = async <A extends Acts>(ask: A, asked: () => With<'scope', A>, said: string): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await save('scope', ask, asked);
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

/** The team for as long as the screen is up. */
export function teamOf(family: FamilyId): Team {
  return new Team(family, resource('scope', 'whoWorks', () => ({ family }), fault));
}

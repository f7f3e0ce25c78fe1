// The File page of one family: what the core last answered with, and the drafts it came up with.
import { call, type Ask, type With } from '../api/call';
import { resource, saveAndShow, type Resource } from '../api/resource.svelte';
import type { Draft } from '../api/types/Draft';
import type { FamilyId } from '../api/types/FamilyId';
import type { Restrictions } from '../api/types/Restrictions';
import type { UndoOffer } from '../api/types/UndoOffer';
import { draftsOf } from '../shared/drafts.svelte';
import { Kept } from '../shared/kept.svelte';
import { fault } from '../shared/told';

type Writes = Exclude<Ask<'safety'>, 'listRestrictions'>;

export class Safety {
  drafts = $state.raw<Map<string, Draft> | null>(null);

  constructor(
    readonly family: FamilyId,
    readonly source: Resource<Restrictions>,
  ) {}

  /** Writes, and shows what the core answered. A refusal is thrown, for the field it belongs to. */
  write = <A extends Writes>(ask: A, asked: () => With<'safety', A>): Promise<UndoOffer | null> =>
    saveAndShow('safety', ask, asked, this.source);

  /** A field whose words wait as a draft for their act. */
  kept = (field: string): Kept => new Kept({ form: 'safety', about: this.family, field }, () => '', null, this.drafts?.get(field));

  /** What was typed and never sent. */
  async lookForDrafts(): Promise<void> {
    this.drafts = await draftsOf('safety', this.family);
  }
}

/** The page for as long as the screen is up. */
export function safetyOf(family: FamilyId): Safety {
  const made = new Safety(family, resource('safety', 'listRestrictions', () => ({ family }), fault));
  $effect(() => {
    void made.lookForDrafts();
    // The page goes, and with it what it showed; a lock has closed it already.
    return () => void call('safety', 'closeFamilyFile', { family }).catch(() => undefined);
  });
  return made;
}

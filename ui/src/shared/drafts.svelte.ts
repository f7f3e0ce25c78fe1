// The drafts of one screen, asked for once as it comes up, so that its fields can start with the
// words that were being typed when Kith last stopped.
import { call } from '../api/call';
import type { Draft } from '../api/types/Draft';

/** Drafts by field. A screen that can't have them starts without: nothing is lost, they stay. */
export async function draftsOf(form: string, about: string): Promise<Map<string, Draft>> {
  try {
    const { value } = await call('history', 'listDrafts', { form, about });
    return new Map(value.drafts.map((draft) => [draft.field, draft]));
  } catch {
    return new Map();
  }
}

// The five parts of a referral, where each stands, and how a missing thing is reached. What is
// missing is the core's word; this only finds the field.
import type { Part } from '../api/types/Part';
import type { ReferralPage } from '../api/types/ReferralPage';
import { goTo } from '../kit/focus';
import { w } from '../words/words';

export const PARTS: Part[] = ['children', 'why', 'consent', 'safety', 'referrer'];

export interface Standing {
  part: Part;
  look: 'done' | 'part' | 'blank' | 'need';
  words: string;
}

function doneWords(part: Part, page: ReferralPage): string {
  if (part === 'children') return w('referral-state-children', { count: page.children.length });
  if (part === 'why' && page.musts.length > 0) return w('referral-state-why', { count: page.musts.length });
  if (part === 'consent') return consentWords(page);
  return w('referral-state-done');
}

function consentWords({ consents }: ReferralPage): string {
  const asked = consents.filter(({ answer }) => answer !== 'notAskedYet').length;
  if (consents.length === 0) return w('referral-state-consent-nobody');
  return w('referral-state-consent', { asked, count: consents.length });
}

/** Where one part stands, in words. */
export function standing(part: Part, page: ReferralPage): Standing {
  const missing = page.missing.filter((one) => one.part === part);
  if (missing.length === 0) return { part, look: 'done', words: doneWords(part, page) };
  if (missing.every((one) => one.canFollow)) return { part, look: 'part', words: doneWords(part, page) };
  const passed = PARTS.slice(PARTS.indexOf(part)).some((later) => begun(later, page));
  return passed ? { part, look: 'need', words: w('referral-state-need') } : { part, look: 'blank', words: w('referral-state-blank') };
}

/** Whether anything of a part has been filled in: a part nobody has come to yet does not call. */
function begun(part: Part, { children, why, musts, consents, safety, referrer }: ReferralPage): boolean {
  switch (part) {
    case 'children':
      return children.some(({ person }) => person.firstName !== '' || person.lastName !== '');
    case 'why':
      return why !== '' || musts.length > 0;
    case 'consent':
      return consents.length > 0;
    case 'safety':
      return safety.answer !== 'notAskedYet';
    case 'referrer':
      return referrer.name !== '' || referrer.team !== '' || referrer.received !== null;
  }
}

/** Moves to the first thing in a part that has no answer yet. */
export function goToMissing(event: Event, part: Part): void {
  event.preventDefault();
  const section = document.querySelector(`[data-part="${part}"]`);
  const found = firstBlank(section) ?? firstUnasked(section) ?? section?.querySelector('input, textarea, button');
  goTo(null, found?.id || `part-${part}`);
}

function firstBlank(section: Element | null): Element | null | undefined {
  if (section?.querySelector('input[type=radio]')) return null;
  const fields = section?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [];
  return [...fields].find((field) => field.value.trim() === '');
}

function firstUnasked(section: Element | null): Element | null | undefined {
  return section?.querySelector('input[value=notAskedYet]:checked');
}

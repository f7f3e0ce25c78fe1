// Writing how to reach somebody: each answer is the whole of what is known of one person.
import type { Ask, With } from '../api/call';

export type WriteContact = <A extends Exclude<Ask<'contact'>, 'getContacts'>>(ask: A, asked: () => With<'contact', A>) => Promise<void>;

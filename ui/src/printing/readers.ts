// Readers of a copy by a key for the list: the council is no person, and has none of its own.
import type { Reader } from '../api/types/Reader';

export function keyOf({ person }: Reader): string {
  return person ?? 'council';
}

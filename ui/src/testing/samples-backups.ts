// Made-up backups: three on this computer, one of them on a memory stick too.
import type { BackupRow } from '../api/types/BackupRow';
import type { Backups } from '../api/types/Backups';

export const row = (when: string, place: BackupRow['place'], backup = when): BackupRow => ({ backup, place, when, size: '4.2 MB' });

export function backups(part: Partial<Backups> = {}): Backups {
  return {
    last: 'today at 08:40',
    upToDate: false,
    second: { name: 'Blue stick', there: true, last: 'today at 08:40' },
    secondLate: false,
    tried: 'Tried out Tuesday 3 November at 17:05: it opened, and every page and every row of its history was whole.',
    triedWell: true,
    rows: [
      row('today at 08:40', 'first'),
      row('today at 08:40', 'second'),
      row('Sunday 22 November at 18:04', 'first'),
      row('Saturday 21 November at 17:30', 'first'),
    ],
    kept: 'The newest of each of the last 12 days, 10 weeks and 9 months are kept.',
    trouble: '',
    ...part,
  };
}

export const noBackups = backups({ last: '', second: null, secondLate: true, tried: '', triedWell: false, rows: [] });

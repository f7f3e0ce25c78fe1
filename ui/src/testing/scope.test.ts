// Who works with a family, who asked to open one, and what stands where a family is not theirs.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, box, button, faultLine, heading, page, toast } from './page';
import { open, people, referral, stands } from './samples';
import { due } from './samples-due';
import { shut } from './samples-safety';
import { asks, lookers, managed, own, team } from './samples-scope';

const held = page();
const file = { screen: 'family', family: 'f1', referral: 'r1', tab: 'file' } as const;
const notYours = { kind: 'refused', code: 'family-not-yours', happened: 'You don’t work with this family.', next: 'Ask to open it and say why.' } as const;

beforeEach(() => {
  held.fake
    .on('safety', 'listRestrictions', () => shut(0))
    .on('safety', 'closeFamilyFile', () => shut(0))
    .on('scope', 'whoWorks', () => team())
    .on('scope', 'whoLooked', () => lookers())
    .on('scope', 'listAsks', () => asks())
    .on('scope', 'listOwn', () => own());
});
const as = (...roles: ('facilitator' | 'manager' | 'administrator')[]) =>
  held.fake.on('service', 'getStatus', () => stands({ open: open({ me: { ...open().me, roles } }) }));
const names = (list: string) => within(screen.getByRole('list', { name: list })).getAllByRole('listitem').map((row) => row.querySelector('b')?.textContent);

describe('a family that is not theirs', () => {
  beforeEach(() => {
    held.fake.refuse('referral', 'getReferral', notYours).refuse('people', 'listPeople', notYours);
  });

  it('says so, shows nothing of it, and opens with a reason', async () => {
    held.fake.on('scope', 'openFamilyAsk', () => ({ family: 'f1', words: 'Open until Tuesday 24 November. A manager will see why.' }), { saved: '14:32' });
    const container = await app({ ...file, tab: 'people' });
    expect(await heading('You don’t work with this family')).toBe(document.activeElement);
    expect(screen.queryByRole('navigation', { name: /Mohamud/ })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(box('Why do you need it now?'), 'Jo is ill');
    held.fake.on('referral', 'getReferral', () => referral());
    held.fake.on('people', 'listPeople', () => people());
    await userEvent.click(button('Open it'));
    expect(await heading('Mohamud-Griffiths')).toBeTruthy();
    expect(held.fake.askedOf('scope', 'openFamilyAsk')).toEqual([{ family: 'f1', reason: 'Jo is ill' }]);
    expect(await toast(/A manager will see why/)).toBeTruthy();
  });

  it('without a reason stays shut, and what was typed stays', async () => {
    held.fake.refuse('scope', 'openFamilyAsk', { kind: 'input', field: 'reason', code: 'ask-why-missing', happened: 'It does not say why yet.', next: 'Write why.' });
    await app({ ...file, tab: 'people' });
    await heading('You don’t work with this family');
    await userEvent.click(button('Open it'));
    expect(await faultLine(/It does not say why yet/)).toBeTruthy();
    expect(document.activeElement).toBe(box('Why do you need it now?'));
  });

  it('is told from another one that is', async () => {
    await app({ ...file, tab: 'people' });
    await heading('You don’t work with this family');
    held.fake.on('referral', 'getReferral', () => referral()).on('people', 'listPeople', () => people());
    await userEvent.click(button('My families'));
    await userEvent.click(await screen.findByRole('button', { name: 'Open Okafor' }));
    expect(await heading('Mohamud-Griffiths')).toBeTruthy();
  });
});

describe('who works with a family', () => {
  it('stands on File for everybody, with nothing to press but for whose own it is', async () => {
    as('facilitator');
    const container = await app(file);
    await screen.findByRole('heading', { name: 'Who works with this family' });
    await waitFor(() => expect(names('Who works with this family')).toEqual(['Ruth A.', 'Nasreen']));
    expect(screen.queryByRole('button', { name: 'Assign them' })).toBeNull();
    expect(screen.queryByText(/their own family/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a manager assigns somebody, and ends it', async () => {
    held.fake.on('scope', 'whoWorks', () => managed());
    const container = await app(file);
    await userEvent.selectOptions(await screen.findByLabelText('Somebody else works with them'), 'Jo B.');
    expect(await faultsIn(container)).toEqual([]);
    held.fake.on('scope', 'assign', () => managed(), { saved: '14:32' }).on('scope', 'unassign', () => managed(), { saved: '14:32' });
    await userEvent.click(button('Assign them'));
    expect(await toast('Jo B. works with this family from now on.')).toBeTruthy();
    expect(held.fake.askedOf('scope', 'assign')).toEqual([{ family: 'f1', staff: 's2' }]);
    await userEvent.click(button('End: Nasreen does not work with this family any more'));
    expect(await toast('Nasreen does not work with this family any more.')).toBeTruthy();
    expect(held.fake.askedOf('scope', 'unassign')).toEqual([{ family: 'f1', staff: 's3' }]);
  });

  it('nobody chosen is said at the list', async () => {
    held.fake.on('scope', 'whoWorks', () => managed());
    held.fake.refuse('scope', 'assign', { kind: 'input', field: 'staff', happened: 'It does not say who yet.', next: 'Choose somebody.' });
    await app(file);
    await userEvent.click(await screen.findByRole('button', { name: 'Assign them' }));
    expect(await faultLine(/It does not say who yet/)).toBeTruthy();
    expect(held.fake.askedOf('scope', 'assign')).toEqual([{ family: 'f1', staff: null }]);
  });

  it('a manager restricts it, closes it to somebody, and opens it to them again', async () => {
    held.fake.on('scope', 'whoWorks', () => managed());
    for (const ask of ['markOwn', 'unmarkOwn'] as const) held.fake.on('scope', ask, () => own(), { saved: '14:32' });
    held.fake.on('scope', 'setRestricted', () => managed({ restricted: true }), { saved: '14:32' });
    await app(file);
    await userEvent.click(await screen.findByLabelText('Only managers and those who work with it open it'));
    expect(held.fake.askedOf('scope', 'setRestricted')).toEqual([{ family: 'f1', on: true }]);
    await userEvent.selectOptions(box('It is the own family of'), 'Jo B.');
    await userEvent.click(button('Close it to them'));
    expect(await toast('It is closed to Jo B. from now on.')).toBeTruthy();
    await userEvent.click(button('Open it to Piotr W. again'));
    expect(await toast('Piotr W. is not kept from it any more.')).toBeTruthy();
    expect(held.fake.askedOf('scope', 'markOwn')).toEqual([{ family: 'f1', staff: 's2' }]);
    expect(held.fake.askedOf('scope', 'unmarkOwn')).toEqual([{ family: 'f1', staff: 's4' }]);
  });

  it('one’s own is closed after it was said what that does, and nothing of it stays', async () => {
    held.fake.on('scope', 'markOwn', () => ({ rows: [] }), { saved: '14:32' });
    await app(file);
    await userEvent.click(await screen.findByRole('button', { name: 'This is my own family' }));
    const dialog = await screen.findByRole('dialog', { name: 'Is this your own family?' });
    expect(await faultsIn(dialog)).toEqual([]);
    expect(held.fake.askedOf('scope', 'markOwn')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close it to me' }));
    expect(await heading('What’s due')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mohamud-Griffiths' })).toBeNull();
    expect(held.fake.askedOf('scope', 'markOwn')).toEqual([{ family: 'f1', staff: null }]);
  });
});

describe('who opened a family', () => {
  it('stands on File, a few at first', async () => {
    held.fake.on('scope', 'whoLooked', () => lookers(7));
    await app(file);
    await waitFor(() => expect(names('Who opened it').length).toBe(5));
    expect(screen.getByText('Opened it with a reason: Jo is ill')).toBeTruthy();
    await userEvent.click(button('Show all'));
    expect(names('Who opened it').length).toBe(7);
  });
});

describe('what was opened with a reason', () => {
  it('is said on What’s due, looked through and marked', async () => {
    held.fake.on('due', 'listDue', () => due({ asks: 'One family was opened with a reason that no manager has seen yet' }));
    held.fake.on('scope', 'markSeen', () => asks({ unseen: 0, rows: [] }), { saved: '14:32' });
    const container = await app();
    await userEvent.click(await screen.findByRole('button', { name: 'Look through them' }));
    expect(await heading('Opened with a reason')).toBeTruthy();
    expect(await screen.findByText('Jo is ill, and the visit is today')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('I have seen why Mohamud-Griffiths was opened'));
    expect(await screen.findByText('Nobody has')).toBeTruthy();
    expect(held.fake.askedOf('scope', 'markSeen')).toEqual([{ ask: 'k1' }]);
  });

  it('is a manager’s to look through', async () => {
    as('facilitator');
    await app({ screen: 'history' });
    await heading('History');
    expect(screen.queryByRole('button', { name: 'Opened with a reason' })).toBeNull();
  });
});

describe('a family that is on no list', () => {
  it('is opened by exactly who a child in it is, and why', async () => {
    as('facilitator');
    held.fake.refuse('scope', 'openByChild', { kind: 'input', field: 'name', code: 'ask-nobody-found', happened: 'No one child here has exactly that name.', next: 'Look at the spelling.' });
    await app({ screen: 'families' });
    await userEvent.click(await screen.findByRole('button', { name: 'Open another family' }));
    const dialog = await screen.findByRole('dialog', { name: 'Open a family you don’t work with' });
    expect(await faultsIn(dialog)).toEqual([]);
    await userEvent.type(box('First and last name of the child'), 'Amara Okafor');
    await userEvent.type(box('Day'), '4');
    await userEvent.type(box('Month'), 'mar');
    await userEvent.type(box('Year'), '2012');
    await userEvent.type(box('Why do you need it now?'), 'Jo is ill');
    await userEvent.click(button('Open it'));
    expect(await faultLine(/No one child here/)).toBeTruthy();
    expect(box('Why do you need it now?').value).toBe('Jo is ill');
    held.fake.on('scope', 'openByChild', () => ({ family: 'f9', words: 'Open until Tuesday 24 November.' }), { saved: '14:32' });
    await userEvent.click(button('Open it'));
    expect(await toast('Open until Tuesday 24 November.')).toBeTruthy();
    const asked = { name: 'Amara Okafor', day: '4', month: 'mar', year: '2012', reason: 'Jo is ill' };
    expect(held.fake.askedOf('scope', 'openByChild')).toEqual([asked, asked]);
  });

  it('is no question for a manager, who sees all', async () => {
    as('manager');
    await app({ screen: 'families' });
    await heading('My families');
    expect(screen.queryByRole('button', { name: 'Open another family' })).toBeNull();
  });
});

describe('own families', () => {
  it('stand in Settings for a manager alone', async () => {
    as('manager');
    held.fake.on('scope', 'unmarkOwn', () => ({ rows: [] }), { saved: '14:32' });
    const container = await app({ screen: 'settings' });
    expect(await screen.findByText('Closed to Piotr W.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open it to Piotr W. again'));
    expect(await screen.findByText('No family is marked as somebody’s own.')).toBeTruthy();
    expect(held.fake.askedOf('scope', 'unmarkOwn')).toEqual([{ family: 'f1', staff: 's4' }]);
  });

  it('are not there for anybody else', async () => {
    as('administrator');
    await app({ screen: 'settings' });
    await screen.findByRole('list', { name: 'People of the service' });
    expect(screen.queryByText('Their own families')).toBeNull();
  });
});

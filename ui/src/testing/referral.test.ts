// The referral page: saving on leaving, drafts, what is missing, and the two acts.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { faultsIn } from './axe';
import { router } from '../shared/route.svelte';
import { app, box, button, faultLine, heading, page } from './page';
import { referral } from './samples';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'referral' } as const;

/** A referral with one child, to which another can be added. */
async function oneChild(): Promise<void> {
  const [first, second] = referral().children;
  let page = referral({ children: [first!] });
  held.fake.on('referral', 'getReferral', () => page);
  held.fake.on('referral', 'addChild', () => (page = referral({ children: [first!, second!] })));
  held.fake.on('referral', 'removeChild', () => ({ name: 'Bilal' }), { undo: { action: 'a2', words: 'Took a child out of the referral' } });
  await app(at);
  await screen.findByRole('group', { name: 'Child 1' });
}

describe('a referral', () => {
  it('has no faults that axe can find', async () => {
    const container = await app(at);
    await screen.findByLabelText('What do you hope the family can work out?');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('saves a field on leaving it, and says so only then', async () => {
    let page = referral();
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'setWhy', ({ words }) => (page = referral({ why: words })), { saved: '14:33', changed: [{ table: 'referral', id: 'r1' }] });
    await app(at);
    const why = await screen.findByLabelText<HTMLTextAreaElement>('What do you hope the family can work out?');
    await userEvent.clear(why);
    await userEvent.type(why, 'Who can help');
    expect(screen.getByTestId('saved').textContent).not.toContain('Saved');
    await userEvent.tab();
    await waitFor(() => expect(screen.getByTestId('saved').textContent).toContain('Saved 14:33'));
    expect(held.fake.askedOf('referral', 'setWhy')).toEqual([{ referral: 'r1', words: 'Who can help' }]);
    expect(why.value).toBe('Who can help');
  });

  it('shows what went wrong under the field and keeps what was typed', async () => {
    held.fake.refuse('referral', 'setReferrer', { kind: 'input', field: 'received', happened: 'Kith can’t read “soon” as a date.', next: 'Enter a date, like 3 Dec.' });
    await app(at);
    const received = await screen.findByLabelText<HTMLInputElement>(/Got the referral on/);
    await userEvent.clear(received);
    await userEvent.type(received, 'soon');
    await userEvent.tab();
    expect(await faultLine(/“soon” as a date. Enter a date, like 3 Dec./)).toBeTruthy();
    expect(received.value).toBe('soon');
    expect(screen.getByTestId('saved').textContent).toContain('Not saved');
    expect(held.fake.askedOf('referral', 'setReferrer')).toEqual([{ referral: 'r1', field: 'received', words: 'soon' }]);
  });

  it('brings back what was being typed when Kith stopped', async () => {
    held.fake.on('history', 'listDrafts', () => ({ drafts: [{ field: 'why', words: 'Who can have Zahra', at: '14:31' }] }));
    await app(at);
    const why = await screen.findByLabelText<HTMLTextAreaElement>('What do you hope the family can work out?');
    expect(why.value).toBe('Who can have Zahra');
    expect(screen.getByText(/Draft kept 14:31, not saved yet/)).toBeTruthy();
  });

  it('adds things the plan must make sure of, one after another with Enter', async () => {
    let page = referral({ musts: [] });
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'addMust', ({ words }) => (page = referral({ musts: [...page.musts, { id: `m${page.musts.length}`, words }] })));
    await app(at);
    const first = await screen.findByLabelText('The plan must make sure that, 1');
    await userEvent.type(first, 'Bilal gets his inhaler{Enter}');
    const second = await screen.findByLabelText<HTMLInputElement>('The plan must make sure that, 2');
    await waitFor(() => expect(second.value).toBe(''));
    expect(document.activeElement).toBe(second);
    expect(box('The plan must make sure that, 1').value).toBe('Bilal gets his inhaler');
  });

  it('an answer on safety leaves the note alone', async () => {
    let page = referral({ safety: { answer: 'notAskedYet', note: 'Lee must not know' } });
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'setSafety', ({ answer }) => (page = referral({ safety: { ...page.safety, answer } })));
    await app(at);
    const question = await screen.findByRole('group', { name: /must not be in the same room/ });
    await userEvent.click(within(question).getByLabelText('Yes'));
    await waitFor(() => expect(held.fake.askedOf('referral', 'setSafety')).toEqual([{ referral: 'r1', answer: 'yes' }]));
  });

  it('a double click adds one child', async () => {
    await oneChild();
    await userEvent.dblClick(button('Another child'));
    await screen.findByRole('group', { name: 'Child 2' });
    expect(held.fake.askedOf('referral', 'addChild').length).toBe(1);
  });

  it('another child is added, and taken out with Undo', async () => {
    await oneChild();
    expect(screen.queryByRole('button', { name: /^Remove Zahra/ })).toBeNull();
    await userEvent.click(button('Another child'));
    const row = await screen.findByRole('group', { name: 'Child 2' });
    await waitFor(() => expect(document.activeElement).toBe(within(row).getByLabelText('First name')));
    await userEvent.click(button('Remove Bilal Mohamud-Griffiths'));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(held.fake.askedOf('referral', 'removeChild')).toEqual([{ child: 'c2' }]);
  });

  it('a baby not born yet has a due date, not a birthday', async () => {
    const baby = { id: 'c1', person: { ...referral().children[0]!.person, unborn: true, due: '', age: '' } };
    held.fake.on('referral', 'getReferral', () => referral({ children: [baby] })).on('people', 'setDue', () => baby.person);
    await app(at);
    await userEvent.type(await screen.findByLabelText(/Baby due/), 'in 6 weeks');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('people', 'setDue')).toEqual([{ person: 'p1', due: 'in 6 weeks' }]));
    expect(held.fake.askedOf('history', 'readDate').every(({ looking }) => looking === 'ahead' || looking === 'back')).toBe(true);
    expect(screen.queryByLabelText('Day')).toBeNull();
  });

  it('a date of birth is saved when its boxes are left', async () => {
    held.fake.refuse('people', 'setBorn', { kind: 'input', field: 'born', happened: 'Kith can’t read “13” as a month.', next: 'Enter a month from 1 to 12.' });
    await app(at);
    const row = await screen.findByRole('group', { name: 'Child 1' });
    const month = within(row).getByLabelText<HTMLInputElement>('Month');
    await userEvent.clear(month);
    await userEvent.type(month, '13');
    await userEvent.click(screen.getByLabelText('Team'));
    expect(await faultLine(/“13” as a month/)).toBeTruthy();
    expect(held.fake.askedOf('people', 'setBorn')).toEqual([{ person: 'p1', day: '14', month: '13', year: '2020' }]);
    expect(month.value).toBe('13');
  });

  it('an answer that went stale is said to be', async () => {
    held.fake.on('referral', 'setConsent', () => referral(), { changed: [{ table: 'consent', id: 'k1' }] });
    await app(at);
    await screen.findByLabelText('Team');
    held.fake.refuse('people', 'listPeople', {}).refuse('referral', 'getReferral', { happened: 'It is not there.', next: 'Go back.' });
    held.fake.on('people', 'setName', () => referral().children[0]!.person, { changed: [{ table: 'person', id: 'p1' }] });
    await userEvent.type(within(screen.getByRole('group', { name: 'Child 1' })).getByLabelText('First name'), 'h');
    await userEvent.tab();
    expect(await screen.findByText(/This may be out of date. It is not there. Go back./)).toBeTruthy();
  });

  it('a parent is added by name or without one', async () => {
    held.fake.on('referral', 'addParent', () => referral());
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Add dad' }));
    const dialog = screen.getByRole('dialog', { name: 'Add dad' });
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(held.fake.askedOf('referral', 'addParent')).toEqual([{ referral: 'r1', relation: 'father', firstName: '', lastName: '' }]);
  });

  it('one parent’s name is never offered as another’s', async () => {
    held.fake.on('referral', 'addParent', () => referral());
    await app(at);
    const open = async (name: string): Promise<HTMLElement> => {
      await userEvent.click(await screen.findByRole('button', { name }));
      return screen.getByRole('dialog', { name });
    };
    const first = (dialog: HTMLElement): HTMLInputElement => within(dialog).getByLabelText<HTMLInputElement>('First name');
    await userEvent.type(first(await open('Add dad')), 'Bob');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(first(await open('Add mum')).value).toBe('');
    await userEvent.type(first(screen.getByRole('dialog')), 'Mary{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(first(await open('Add mum')).value).toBe('');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(first(await open('Add dad')).value).toBe('Bob');
  });

  it('what is missing leads to its field', async () => {
    await app(at);
    await userEvent.click(await screen.findByRole('link', { name: 'Safety: yes, no or not known' }));
    expect((document.activeElement as HTMLInputElement).name).toBe('safety');
    await userEvent.click(screen.getByRole('link', { name: 'Dad: has anyone asked him?' }));
    expect((document.activeElement as HTMLInputElement).name).toBe('consent-2');
  });

  it('is accepted, and then kept as it was', async () => {
    let page = referral();
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'acceptReferral', () => (page = referral({ stage: 'accepted', stageWords: 'Accepted', missing: [] })), {
      undo: { action: 'a1', words: 'Accepted the referral' },
      saved: '14:40',
    });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(await screen.findByText('This referral is accepted.')).toBeTruthy();
    expect(screen.getAllByRole('textbox').map((box) => box.id)).toEqual(['note']);
    expect(button('Undo')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button(/Open the family/));
    expect(await heading('Mohamud-Griffiths')).toBeTruthy();
  });

  it('after Accept still takes what is learned of safety', async () => {
    held.fake.on('referral', 'getReferral', () => referral({ stage: 'accepted', stageWords: 'Accepted', missing: [] }));
    held.fake.on('referral', 'setSafety', () => referral({ stage: 'accepted', missing: [] }), { saved: '14:41' });
    await app(at);
    await userEvent.click(within(await screen.findByRole('group', { name: /must not be in the same room/ })).getByLabelText('Not known'));
    await waitFor(() => expect(held.fake.askedOf('referral', 'setSafety')).toEqual([{ referral: 'r1', answer: 'notKnown' }]));
  });

  it('after Accept still takes who agrees, and who else must be asked', async () => {
    let page = referral({ stage: 'accepted', stageWords: 'Accepted', missing: [{ part: 'consent', words: 'Dad: has anyone asked him?', canFollow: true }] });
    held.fake.on('referral', 'getReferral', () => page).on('referral', 'addParent', () => page);
    held.fake.on('referral', 'setConsent', () => (page = { ...page, missing: [] }), { saved: '14:41' });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('link', { name: 'Dad: has anyone asked him?' }));
    expect((document.activeElement as HTMLInputElement).name).toBe('consent-2');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(screen.getByRole('group', { name: /Does Abdirahman/ })).getByLabelText('No'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /has anyone asked him/ })).toBeNull());
    expect(held.fake.askedOf('referral', 'setConsent')).toEqual([{ consent: 'k2', answer: 'no' }]);
    await userEvent.click(button('Add mum'));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(held.fake.askedOf('referral', 'addParent').length).toBe(1));
  });

  it('sent back takes no more answers', async () => {
    held.fake.on('referral', 'getReferral', () => referral({ stage: 'sentBack', stageWords: 'Sent back', sentBackReason: 'Too early' }));
    await app(at);
    await screen.findByText(/sent back: Too early/);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('link', { name: /has anyone asked/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add mum' })).toBeNull();
  });

  it('says why it can’t be accepted', async () => {
    held.fake.refuse('referral', 'acceptReferral', { kind: 'saving', happened: 'The disk is full.', next: 'Make room.' });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(await faultLine('The disk is full. Make room.')).toBeTruthy();
  });

  it('refused for what is missing, leads to the list that stands there and does not say it twice', async () => {
    held.fake.refuse('referral', 'acceptReferral', { field: 'missing', happened: 'Something is still missing: Safety: yes, no or not known.', next: 'Fill it in.' });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(await faultLine('Before this can be accepted, fill in everything listed here that can’t follow later.')).toBeTruthy();
    const list = screen.getByRole('list', { name: '2 things still missing' });
    expect(document.activeElement).toBe(list);
    expect(within(list).getAllByRole('link').length).toBe(2);
    expect(screen.queryByText(/Something is still missing/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('tells what floats how high its bar is, for as long as it is up', async () => {
    let measure = (): void => undefined;
    const watch = class {
      constructor(told: () => void) {
        measure = told;
      }
      observe = (): void => measure();
      disconnect = (): void => undefined;
    };
    vi.stubGlobal('ResizeObserver', watch);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(131);
    await app(at);
    await screen.findByRole('button', { name: 'Accept' });
    const foot = (): string => document.documentElement.style.getPropertyValue('--foot');
    expect(foot()).toBe('131px');
    router.go({ screen: 'history' });
    await heading('History');
    expect(foot()).toBe('');
    vi.unstubAllGlobals();
  });

  it('read again, says of each part that is empty that it was left blank', async () => {
    held.fake.on('referral', 'getReferral', () =>
      referral({ stage: 'sentBack', stageWords: 'Sent back', sentBackReason: 'Too early', why: '', musts: [], consents: [], safety: { answer: 'yes', note: '' }, referrer: { name: '', team: '', received: null } }),
    );
    const container = await app(at);
    await screen.findByText(/sent back: Too early/);
    const blank = (part: string): number => within(screen.getByRole('region', { name: part })).queryAllByText('Left blank').length;
    expect(['Why now', 'Consent', 'Safety', 'Referrer'].map(blank)).toEqual([3, 1, 1, 3]);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('read again, says once that a baby is not born yet', async () => {
    const { person } = referral().children[0]!;
    const baby = { ...person, firstName: '', lastName: '', name: 'Baby not born yet', unborn: true, age: 'not born yet', due: '' };
    const named = { ...baby, person: 'p2', lastName: 'Okafor', name: 'Baby Okafor' };
    const due = { ...baby, person: 'p3', age: 'due in January', due: '3 January' };
    const children = [baby, named, due].map((one, at) => ({ id: `c${at}`, person: one }));
    held.fake.on('referral', 'getReferral', () => referral({ stage: 'sentBack', stageWords: 'Sent back', sentBackReason: 'Too early', children }));
    await app(at);
    await screen.findByText(/sent back: Too early/);
    const lines = within(screen.getByRole('region', { name: 'Children' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual(['Baby not born yet', 'Baby Okafornot born yet', 'Baby not born yetdue in January']);
  });

  it('is sent back with a reason', async () => {
    let page = referral();
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'sendBack', ({ reason }) => (page = referral({ stage: 'sentBack', stageWords: 'Sent back', sentBackReason: reason })));
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Send back, with a reason' }));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText(/The referrer will read this/), 'Nobody has asked the family');
    await userEvent.click(button('Send back'));
    expect(await screen.findByText(/sent back: Nobody has asked the family/)).toBeTruthy();
    await waitFor(() => expect(held.fake.askedOf('history', 'dropDraft').map((one) => one.field)).toContain('sendBackReason'));
  });
});

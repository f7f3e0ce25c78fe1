// File: who must not meet or know, written down and taken off; and what a copy holds back.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, box, button, faultLine, page, toast } from './page';
import { referral } from './samples';
import { restriction, restrictions, shut } from './samples-safety';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'file' } as const;

beforeEach(() => {
  held.fake
    .on('safety', 'listRestrictions', () => shut())
    .on('safety', 'openFamilyFile', () => restrictions(), { saved: '14:32' })
    .on('safety', 'closeFamilyFile', () => shut());
});
const show = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Show what is written down' }));
  await userEvent.keyboard('four quiet words here{Enter}');
  await screen.findByRole('region', { name: /Yusuf must not know/ });
};
const begin = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Write one down' }));
  return screen.findByRole('dialog', { name: 'Who must not meet, or must not know' });
};

describe('File', () => {
  it('says each in a sentence, what it rests on, and which to look at now', async () => {
    const container = await app(at);
    expect(await screen.findByRole('heading', { name: '2 things are written down' })).toBeTruthy();
    expect(container.textContent).not.toMatch(/Yusuf must not|Whitby|pregnant/);
    await show();
    expect(held.fake.askedOf('safety', 'openFamilyFile')).toEqual([{ family: 'f1', passphrase: 'four quiet words here' }]);
    expect(document.activeElement?.textContent).toBe('Who must not meet, or must not know');
    const first = within(await screen.findByRole('region', { name: 'Yusuf must not know where Ceri lives' }));
    expect(first.getByText('Court order, since Tuesday 3 November')).toBeTruthy();
    expect(first.getByText('Would give it away: Whitby, Seahaven House')).toBeTruthy();
    const second = await screen.findByRole('region', { name: /is pregnant/ });
    expect(second.querySelector('svg.lucide-triangle-alert')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a wrong passphrase shows nothing, and says so at its field', async () => {
    held.fake.refuse('safety', 'openFamilyFile', { kind: 'input', field: 'passphrase', happened: 'That is not your passphrase.', next: 'Capital letters matter in it.' });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Show what is written down' }));
    expect(document.activeElement).toBe(box('Your passphrase, once more'));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('let me see{Enter}');
    expect(await faultLine(/That is not your passphrase/)).toBeTruthy();
    expect(box('Your passphrase, once more').value).toBe('');
    expect(screen.queryByText(/Yusuf must not/)).toBeNull();
  });

  it('says that the referral’s safety answer is not written down yet', async () => {
    held.fake
      .on('safety', 'listRestrictions', () => ({ ...shut(), count: 0 }))
      .on('referral', 'getReferral', () => ({ ...referral(), safety: { answer: 'yes' as const, note: 'Dean must not meet Chloe' } }));
    const container = await app(at);
    expect(await screen.findByRole('heading', { name: 'The referral says that somebody is not safe with somebody' })).toBeTruthy();
    expect(screen.getByText('Dean must not meet Chloe')).toBeTruthy();
    expect(screen.queryByText('Nothing is written down')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('closes when its page goes', async () => {
    await app(at);
    await show();
    router.tab('people');
    await waitFor(() => expect(held.fake.askedOf('safety', 'closeFamilyFile')).toEqual([{ family: 'f1' }]));
  });

  it('says what it is for while nothing is written down', async () => {
    held.fake.on('safety', 'listRestrictions', () => restrictions({ rows: [] }));
    await app(at);
    expect(await screen.findByText('Nothing is written down')).toBeTruthy();
  });

  it('can’t be read: it says so and asks again', async () => {
    held.fake.refuse('safety', 'listRestrictions', { happened: 'Kith could not read that.' });
    await app(at);
    expect(await screen.findByText('Kith could not read that.')).toBeTruthy();
    held.fake.on('safety', 'listRestrictions', () => shut());
    await userEvent.click(button('Try again'));
    await show();
    expect(await screen.findByRole('region', { name: /is pregnant/ })).toBeTruthy();
  });

  it('begins with nothing chosen but everybody, and puts a fault beside its field', async () => {
    const fault = { kind: 'input', field: 'about', happened: 'It does not say about whom yet.', next: 'Choose whom it keeps safe.' } as const;
    held.fake.refuse('safety', 'addRestriction', fault);
    await app(at);
    const dialog = await begin();
    expect(await faultsIn(dialog)).toEqual([]);
    await userEvent.type(box(/^Words that would give it away/), 'Whitby');
    await userEvent.click(button('Write it down'));
    expect(await faultLine(/It does not say about whom yet/)).toBeTruthy();
    expect(document.activeElement).toBe(box(/^Whom does it keep safe/));
    expect(box(/^Words that would give it away/).value).toBe('Whitby');
    const blank = { kind: null, about: null, from: null, basis: null, since: '', until: '', lookAgain: '', reason: '' };
    expect(held.fake.askedOf('safety', 'addRestriction')).toEqual([{ ...blank, givesAway: 'Whitby' }]);
  });

  it('writes one down, and what is about one person asks for no other', async () => {
    held.fake.on('safety', 'addRestriction', () => restrictions({ rows: [restriction('x3', { words: 'Leave no message for Ceri' })] }), { undo: { action: 'a9', words: 'Wrote down a restriction about Ceri' } });
    await app(at);
    await show();
    await begin();
    await userEvent.selectOptions(box('From whom?'), 'Yusuf Mohamud, Dad');
    await userEvent.selectOptions(box('What is it?'), 'Leave no message');
    expect(screen.queryByLabelText('From whom?')).toBeNull();
    await userEvent.selectOptions(box(/^Whom does it keep safe/), 'Ceri Griffiths, Mum');
    await userEvent.click(button('Write it down'));
    expect(await screen.findByRole('region', { name: 'Leave no message for Ceri' })).toBeTruthy();
    expect(held.fake.askedOf('safety', 'addRestriction')[0]).toMatchObject({ kind: 'doNotLeaveMessage', about: 'p3', from: null });
    expect(await toast('Wrote down a restriction about Ceri')).toBeTruthy();
  });

  it('asks why before one is taken off', async () => {
    held.fake.on('safety', 'liftRestriction', () => restrictions({ rows: [] }), { undo: { action: 'a9', words: 'Took off a restriction about Ceri' } });
    await app(at);
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Take off: Yusuf must not know where Ceri lives' }));
    const why = box('Why does it not hold any more?');
    await waitFor(() => expect(document.activeElement).toBe(why));
    await userEvent.type(why, 'The order ended');
    await userEvent.click(button('Take off'));
    expect(await screen.findByText('Nothing is written down')).toBeTruthy();
    expect(held.fake.askedOf('safety', 'liftRestriction')).toEqual([{ restriction: 'x1', why: 'The order ended' }]);
    expect(document.activeElement).not.toBe(document.body);
  });
});

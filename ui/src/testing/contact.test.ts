// How to reach somebody: numbers and what is safe, an address, and who must not know it.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, faultLine, page, toast } from './page';
import { contacts, keptContacts, outPage } from './samples-contact';
import { restrictions, shut } from './samples-safety';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'people' } as const;
let known = contacts();

beforeEach(() => {
  known = contacts();
  held.fake
    .on('contact', 'getContacts', () => known)
    .on('printing', 'listOut', () => outPage())
    .on('safety', 'closeFamilyFile', () => shut());
});

async function panel() {
  const container = await app(at);
  await userEvent.click(await screen.findByRole('button', { name: 'Open Jean Hollis' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Jean Hollis' }));
  await dialog.findByRole('heading', { name: 'How to reach them' });
  return { container, dialog };
}

describe('how to reach somebody', () => {
  it('shows numbers with what is safe, and the home’s address', async () => {
    const { container, dialog } = await panel();
    expect((await dialog.findByLabelText<HTMLTextAreaElement>('Address of Nan’s house')).value).toBe('3 Elm Court\nMillbrook');
    expect(dialog.getByText(/Also the address of Zahra Mohamud-Griffiths/)).toBeTruthy();
    const number = within(dialog.getByRole('group', { name: '01632 960001' }));
    expect(number.getByLabelText<HTMLSelectElement>('Safe to leave a message?').value).toBe('no');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('adds a number with Enter, and keeps what is no number', async () => {
    held.fake.refuse('contact', 'addContact', { kind: 'input', field: 'value', happened: 'That is not a phone number.', next: 'Type the number with its area code.' });
    const { dialog } = await panel();
    const box = await dialog.findByLabelText<HTMLInputElement>('Another phone number');
    await userEvent.type(box, 'ask Jean');
    await userEvent.tab();
    expect(await faultLine(/That is not a phone number/)).toBeTruthy();
    expect(box.value).toBe('ask Jean');
    held.fake.on('contact', 'addContact', () => contacts(), { saved: '14:36' });
    await userEvent.clear(box);
    await userEvent.type(box, '01632 960002{Enter}');
    await waitFor(() => expect(box.value).toBe(''));
    expect(held.fake.askedOf('contact', 'addContact').at(-1)).toEqual({ person: 'k3', kind: 'phone', value: '01632 960002' });
  });

  it('says what is safe, and takes a number off', async () => {
    held.fake.on('contact', 'setSafe', () => contacts(), { saved: '14:36' }).on('contact', 'removeContact', () => contacts({ rows: [] }), { saved: '14:37' });
    const { dialog } = await panel();
    await userEvent.selectOptions(await dialog.findByLabelText('Safe to use?'), 'no');
    expect(held.fake.askedOf('contact', 'setSafe')).toEqual([{ contact: 'n1', what: 'toUse', answer: 'no' }]);
    await userEvent.click(dialog.getByRole('button', { name: 'Take off 01632 960001' }));
    expect(await dialog.findByText('No number and no e-mail address yet')).toBeTruthy();
  });

  it('stands behind the second ask while somebody must not know, and closes with the panel', async () => {
    known = keptContacts();
    held.fake.on('safety', 'openFamilyFile', () => {
      known = contacts({ guarded: true });
      return restrictions();
    });
    const { container, dialog } = await panel();
    expect(dialog.queryByText(/Elm Court/)).toBeNull();
    await userEvent.click(await dialog.findByRole('button', { name: 'Show what is written down' }));
    await userEvent.keyboard('four quiet words here{Enter}');
    expect((await dialog.findByLabelText<HTMLTextAreaElement>('Address of Nan’s house')).value).toContain('Elm Court');
    expect(dialog.getByText(/Kept from somebody/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(held.fake.askedOf('safety', 'closeFamilyFile')).toEqual([{ family: 'f1' }]));
  });

  it('asks who must not know a new address, and says which copies are out', async () => {
    held.fake
      .on('contact', 'setAddress', ({ words }) => (known = contacts({ home: { ...contacts().home!, lines: words } })), { saved: '14:36' })
      .on('safety', 'addRestriction', () => restrictions(), { saved: '14:37' });
    const { container, dialog } = await panel();
    expect(dialog.queryByText(/Who must not know where/)).toBeNull();
    const address = await dialog.findByLabelText('Address of Nan’s house');
    await userEvent.clear(address);
    await userEvent.type(address, '7 Lantern Row');
    await userEvent.tab();
    const asked = within(await dialog.findByRole('form', { name: 'Who must not know where Jean Hollis lives?' }));
    expect(await asked.findByText(/Ask for it back/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(asked.getByLabelText(/^Kelly Hollis/));
    await userEvent.selectOptions(asked.getByLabelText('What does it rest on?'), 'police');
    await userEvent.click(asked.getByRole('button', { name: 'Keep it from them' }));
    expect(await toast(/Kept from Kelly Hollis/)).toBeTruthy();
    expect(held.fake.askedOf('safety', 'addRestriction')[0]).toMatchObject({ kind: 'confidentialAddress', about: 'k3', from: 'k0', basis: 'police' });
  });
});

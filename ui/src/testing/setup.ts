// What jsdom lacks, so that the page's own code stays plain: a dialog that opens, and scrolling.
import { cleanup } from '@testing-library/svelte';
import { afterEach } from 'vitest';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute('open');
};
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.animate ??= (() => ({ cancel: () => undefined })) as never;

afterEach(() => cleanup());

// How a person finds something on the page: by what it is and by the name that is read out. Shared
// by the tests that drive the window and by the script with which Kith drives itself.
const KINDS = {
  button: 'button, [role="button"]',
  tab: '[role="tab"], nav a, nav button, .tabs a, .tabs button',
  field: 'input:not([type="radio"], [type="checkbox"]), textarea, select',
  choice: 'input[type="radio"], input[type="checkbox"], [role="option"], [role="radio"]',
  heading: 'h1, h2, h3, caption, legend',
  row: 'tbody tr',
};

const said = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('[aria-hidden="true"], script, style').forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

const nameOf = (element) => {
  const by = element.getAttribute('aria-labelledby');
  if (by) return by.split(/\s+/).map((id) => said(document.getElementById(id) ?? document.createElement('i'))).join(' ').trim();
  const label = element.getAttribute('aria-label');
  if (label) return label.trim();
  const group = element.matches('fieldset') ? element.querySelector('legend') : null;
  if (group) return said(group);
  return element.labels?.length ? said(element.labels[0]) : said(element);
};

const isShown = (element) => {
  const box = element.matches('input[type="radio"], input[type="checkbox"]') ? element.labels?.[0] ?? element : element;
  return box.getClientRects().length > 0 && !element.closest('[inert]');
};

// The Menu button, when what is asked for is a place that stands behind it now.
const behindMenu = (name) => {
  const places = [...document.querySelectorAll('aside button')];
  const menu = document.querySelector('aside button[aria-expanded="false"]');
  return menu && isShown(menu) && places.some((one) => !isShown(one) && nameOf(one).startsWith(name)) ? menu : null;
};

// Exactly this name before one that begins with it ("Group 1" is no beginning of "Group 11").
const begins = (whole, name) => whole.startsWith(name) && !(/\d$/.test(name) && /^\d/.test(whole.slice(name.length)));
const best = (elements, name) =>
  elements.find((element) => nameOf(element) === name) ?? elements.find((element) => begins(nameOf(element), name)) ?? null;

// Where to look: in the dialog that is open, or in a named part of the page.
const place = (within) => {
  const dialog = [...document.querySelectorAll('dialog[open]')].pop() ?? document;
  if (!within) return dialog;
  const parts = [...dialog.querySelectorAll('fieldset, section, form, nav, [role="group"], tbody tr, li')].filter(isShown);
  return best(parts, within) ?? parts.reverse().find((part) => said(part).includes(within)) ?? null;
};

const named = (kind, name, within) => {
  const root = place(within);
  return root ? best([...root.querySelectorAll(KINDS[kind])].filter(isShown), name) : null;
};

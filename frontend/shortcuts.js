// Keys for whole screens. Loaded once; fires assay-key on the element with data-shortcuts="j k 1 2 3", never while somebody types.
const TYPING =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]),textarea,select,' +
  '[role=textbox],[role=combobox],[role=listbox],[role=menu]';
const OVERLAYS = 'vaadin-dialog[opened],vaadin-confirm-dialog[opened],vaadin-popover[opened][modal]';

const typing = (event) => event.composedPath().some((node) => node instanceof Element && (node.isContentEditable || node.matches(TYPING)));

const taken = (event) => event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey;

function press(event) {
  if (taken(event) || typing(event) || document.querySelector(OVERLAYS)) return;
  const host = document.querySelector('[data-shortcuts]');
  if (!host || (off() && event.key !== '?')) return;
  if (!host.dataset.shortcuts.split(' ').includes(event.key)) return;
  event.preventDefault();
  host.dispatchEvent(new CustomEvent('assay-key', { detail: { key: event.key } }));
}

// One pane at a time on narrow screens: a button with data-pane shows that pane of its workspace.
function choosePane(event) {
  const button = event.target.closest?.('[data-pane]');
  if (!button) return;
  button.closest('[data-show]').dataset.show = button.dataset.pane;
  for (const other of button.parentElement.children) other.setAttribute('aria-pressed', other === button);
}

// Whoever is disturbed by single keys turns them off: a button with data-keys in the list of them.
const off = () => localStorage.getItem('assay-shortcuts') === 'off';
const nameKeys = (root) => root.querySelectorAll?.('[data-keys]').forEach((b) => (b.textContent = off() ? 'Turn the keys on' : 'Turn the keys off'));

function chooseKeys(event) {
  const button = event.target.closest?.('[data-keys]');
  if (!button) return;
  localStorage.setItem('assay-shortcuts', off() ? 'on' : 'off');
  nameKeys(document);
}

if (!window.assayKeys) {
  window.assayKeys = true;
  document.addEventListener('keydown', press);
  document.addEventListener('click', choosePane);
  document.addEventListener('click', chooseKeys);
  document.addEventListener('toggle', (event) => nameKeys(event.target), true);
}

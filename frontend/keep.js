// A page that has lost its session can no longer save what stands in its fields. Before such a page goes away, their words are put
// aside in this tab; the same page, opened again by the same person, gets them back and saves them as if they had just been typed.
const ASIDE = 'assay-kept';
const FIELDS = 'vaadin-text-area, vaadin-text-field, vaadin-email-field';
const NOTICE = '.v-system-error';

const person = () => document.querySelector('[data-person]')?.dataset.person;

// A field is known by its label and, among those with the same label, by its place.
function fields() {
  const seen = new Map();
  return [...document.querySelectorAll(FIELDS)].map((field) => {
    const label = `${field.localName} ${field.label ?? ''}`;
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return { field, name: `${label} ${seen.get(label)}` };
  });
}

function putAside() {
  const words = Object.fromEntries(fields().filter(({ field }) => field.value && !field.readonly).map(({ field, name }) => [name, field.value]));
  if (person()) sessionStorage.setItem(ASIDE, JSON.stringify({ person: person(), path: location.pathname, words }));
}

function giveBack() {
  const kept = JSON.parse(sessionStorage.getItem(ASIDE) ?? 'null');
  if (!kept || !person() || document.querySelector(NOTICE)) return;
  if (kept.person !== person()) {
    sessionStorage.removeItem(ASIDE);
    return;
  }
  if (kept.path !== location.pathname) return;
  for (const { field, name } of fields()) {
    if (!(name in kept.words) || field.readonly || field.disabled) continue;
    const words = kept.words[name];
    delete kept.words[name];
    if (field.value === words) continue;
    field.value = words;
    for (const event of ['input', 'change']) field.dispatchEvent(new CustomEvent(event, { bubbles: true }));
  }
  if (Object.keys(kept.words).length === 0) sessionStorage.removeItem(ASIDE);
  else sessionStorage.setItem(ASIDE, JSON.stringify(kept));
}

let due;
new MutationObserver(() => {
  if (document.querySelector(NOTICE)) putAside();
  else if (sessionStorage.getItem(ASIDE)) {
    // The page is still being built: wait until it is quiet, so that its own values come first.
    clearTimeout(due);
    due = setTimeout(giveBack, 300);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
addEventListener('assay-idle-over', putAside);
addEventListener('pagehide', () => document.querySelector(NOTICE) && putAside());

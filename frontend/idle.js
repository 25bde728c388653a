// A session that nothing happens in ends. Before it does, everybody who has a page of it open is asked; who does not answer is signed
// out, and what they typed is put aside for them (keep.js). The frame says after how many seconds, and how many before that it asks.
const LAST = 'assay-last-asked';

const frame = () => document.querySelector('[data-idle-after]');
const now = () => Date.now();

// Whatever a tab asks of the server keeps the session, but for the beat that only says that the tab is there. The tabs tell each other.
function asked() {
  localStorage.setItem(LAST, String(now()));
}

const send = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function open(method, address, ...more) {
  if (String(address).includes('v-r=uidl')) asked();
  return send.call(this, method, address, ...more);
};
asked();

function words(seconds) {
  if (seconds > 90) return `${Math.round(seconds / 60)} minutes`;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

let dialog;
let said = 0;

function ask(left) {
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'idle';
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'idle-title');
    dialog.setAttribute('aria-describedby', 'idle-words');
    dialog.innerHTML =
      '<h2 id="idle-title">Are you still there?</h2><p id="idle-words"></p><p class="idle-left" aria-live="polite"></p>' +
      '<button type="button" class="idle-stay">Stay signed in</button>';
    dialog.querySelector('#idle-words').textContent =
      'Nothing has happened here for a while, so you will be signed out. What you have typed is kept for you.';
    dialog.querySelector('button').addEventListener('click', stay);
    // Escape means the same: whoever presses it is there.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      stay();
    });
    document.body.append(dialog);
  }
  if (!dialog.open) {
    dialog.showModal();
    dialog.querySelector('button').focus();
    said = 0;
  }
  // Said aloud when it begins, each half minute and near the end; not each second.
  if (said === 0 || Math.floor(said / 30) !== Math.floor(left / 30) || left === 10) {
    dialog.querySelector('.idle-left').textContent = `You will be signed out in ${words(left)}.`;
  }
  said = left;
}

function stay() {
  asked();
  close();
  frame()?.dispatchEvent(new CustomEvent('assay-stay'));
}

function close() {
  if (dialog?.open) dialog.close();
}

function over() {
  dispatchEvent(new CustomEvent('assay-idle-over'));
  frame()?.dispatchEvent(new CustomEvent('assay-idle-over'));
  clearInterval(watch);
}

function look() {
  const page = frame();
  if (!page) return close();
  const after = Number(page.dataset.idleAfter);
  const warning = Number(page.dataset.idleWarning);
  const left = Math.ceil(after - (now() - Number(localStorage.getItem(LAST) ?? now())) / 1000);
  if (left > warning) close();
  else if (left > 0) ask(left);
  else over();
}

const watch = setInterval(look, 1000);
// A machine that slept looks at once when it wakes.
document.addEventListener('visibilitychange', () => document.hidden || look());

// Sends chosen files on their own, past the page's session: each under an id of its own, so that sending again is safe. A file that
// could not be sent stays here, in the list, until it arrives or is taken out.
const RETRY_AFTER = [2, 5, 10, 20, 40, 60];
const sending = new Set();

const megabytes = (bytes) => (bytes < 102400 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1048576).toFixed(1)} MB`);

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

class Sending {
  constructor(host, file) {
    this.host = host;
    this.file = file;
    this.id = newId();
    this.tries = 0;
    this.row = element('li');
    const grow = element('div', 'grow');
    this.state = element('span', 'state');
    this.bar = element('progress');
    this.bar.max = 1;
    this.bar.setAttribute('aria-label', `Sending ${file.name}`);
    this.said = element('p', 'xs mut');
    this.deeds = element('span', 'deeds');
    grow.append(element('b', '', file.name), this.said, this.bar);
    this.row.append(grow, this.state, this.deeds);
    host.querySelector('[data-arriving]').append(this.row);
    sending.add(this);
    const max = Number(host.dataset.uploadMax);
    if (file.size === 0) this.refuse(`“${file.name}” is empty: it has 0 bytes. Choose the file again.`);
    else if (file.size > max)
      this.refuse(`“${file.name}” is larger than ${Math.floor(max / 1048576)} MB, which is the most. Make it smaller, or split it.`);
    else this.send();
  }

  send() {
    clearTimeout(this.timer);
    this.tries++;
    this.deeds.replaceChildren();
    this.show('c-look', 'Arriving', megabytes(this.file.size));
    this.bar.hidden = false;
    this.bar.value = 0;
    const request = (this.request = new XMLHttpRequest());
    request.open('POST', this.host.dataset.uploadPath);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(this.file.name));
    request.setRequestHeader('X-File-Id', this.id);
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      this.bar.value = event.loaded / event.total;
      this.show('c-look', 'Arriving', `${megabytes(this.file.size)}, ${Math.floor((100 * event.loaded) / event.total)} % sent`);
    };
    request.onload = () => this.answered(request);
    request.onerror = () => this.again();
    request.send(this.file);
  }

  answered(request) {
    if (request.status === 201) {
      this.done();
      this.host.dispatchEvent(new CustomEvent('assay-arrived'));
      return;
    }
    let sentence = '';
    try {
      sentence = JSON.parse(request.responseText).sentence;
    } catch {
      // Not our answer: something between here and there.
    }
    if (request.status >= 400 && request.status < 500 && sentence) this.refuse(sentence);
    else this.again();
  }

  // The line or the server failed: the file is kept and sent again by itself.
  again() {
    this.bar.hidden = true;
    const seconds = RETRY_AFTER[Math.min(this.tries, RETRY_AFTER.length) - 1];
    this.show('c-more', 'On this device', `It did not arrive. It is still on this device and is sent again in ${seconds} seconds.`);
    this.offer('Send now', () => this.send());
    this.offer('Take out', () => this.done());
    this.timer = setTimeout(() => this.send(), seconds * 1000);
  }

  // Sending the same again would not help: say why, and let another one be chosen.
  refuse(sentence) {
    this.bar.hidden = true;
    this.show('c-notyet', 'Not taken', sentence);
    this.said.setAttribute('role', 'alert');
    this.offer('Take out', () => this.done());
    this.refused = true;
  }

  show(tone, word, sentence) {
    this.state.className = `state ${tone}`;
    this.state.textContent = word;
    this.said.textContent = sentence;
  }

  offer(words, deed) {
    const button = element('button', 'btn sm', words);
    button.type = 'button';
    button.setAttribute('aria-label', `${words}: ${this.file.name}`);
    button.addEventListener('click', deed);
    this.deeds.append(button);
  }

  done() {
    clearTimeout(this.timer);
    if (this.request && this.request.readyState !== XMLHttpRequest.DONE) this.request.abort();
    this.row.remove();
    sending.delete(this);
  }
}

function chosen(event) {
  const input = event.target;
  const host = input.matches?.('input[type=file]') && input.closest('[data-upload-path]');
  if (!host) return;
  for (const file of input.files) new Sending(host, file);
  input.value = '';
}

function dropped(event) {
  const host = event.target.closest?.('[data-upload-path]');
  if (!host || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  if (event.type === 'drop') for (const file of event.dataTransfer.files) new Sending(host, file);
}

if (!window.assayUpload) {
  window.assayUpload = true;
  document.addEventListener('change', chosen);
  document.addEventListener('dragover', dropped);
  document.addEventListener('drop', dropped);
  window.addEventListener('online', () => sending.forEach((one) => one.timer && !one.refused && one.send()));
  window.addEventListener('beforeunload', (event) => {
    if ([...sending].some((one) => !one.refused)) event.preventDefault();
  });
}

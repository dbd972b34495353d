import { Pages } from './pages.mjs';
import { Book } from './book.mjs';
import { copyText, showProblems, showSections } from './lists.mjs';
import { language, translate, word } from './words.mjs';

const get = (id) => document.getElementById(id);
const root = document.documentElement;
translate();

const pages = new Pages(get('pages'), get('sheets'), (line, box) => showSource({ line }, box), (line) => follow({ line }));
const book = new Book(get('frames'), get('document'), showSource, follow);

/** What the page has shown, for whoever looks: the numbers of the PDF and of the book. */
const shown = { pdf: 0, book: 0, at: 0 };
window.huoziShown = shown;

let state = null;
let latest = null;
let working = false;

async function take(next) {
  latest = next;
  if (working) {
    return;
  }
  working = true;
  try {
    while (latest !== state) {
      state = latest;
      await show(state);
    }
  } finally {
    working = false;
  }
}

async function show(now) {
  root.dataset.language = now.language;
  get('title').textContent = now.title || 'huozi';
  document.title = now.title || 'huozi';
  showProblems(now, shown.pdf > 0);
  if (now.pdf !== 0 && now.pdf !== shown.pdf) {
    if (await pages.show(now.pdf, now.labels, now.vertical)) {
      shown.pdf = now.pdf;
      shown.times = pages.times;
      shown.at = performance.timeOrigin + performance.now();
      if (get('follow').checked && now.changed.length > 0) {
        pages.goToChange(now.changed[0]);
      }
    }
    get('pdf').href = `pdf/${now.pdf}/huozi.pdf`;
  }
  options('edition', now.editions.map((each) => [each.id, each.id, each.shown]));
  options('size', [['', word('asSet'), now.size === ''], ...now.sizes.map((each) => [each, each, each === now.size])]);
  showSections(now, (section, entry) => {
    if (entry.page !== undefined) {
      pages.goTo(entry.page, entry.top);
    }
    book.open(section.id, entry.id === section.id ? '' : entry.id);
    bring(get('pages').hidden ? 'book' : 'pages');
  });
  status(now);
  if (now.book !== 0 && now.book !== shown.book) {
    await book.show(now.book, now.documents, get('edition').value);
    shown.book = now.book;
  }
}

function status(now) {
  const line = get('status');
  line.replaceChildren();
  if (now.pdf === 0 && now.busy) {
    line.textContent = word('first');
    return;
  }
  line.append(now.busy ? word('busy') : word('shown', { n: now.labels.length }));
  for (const page of now.changed.slice(0, 5)) {
    const link = document.createElement('button');
    link.type = 'button';
    link.textContent = word('changed', { p: now.labels[page] ?? page + 1 });
    link.addEventListener('click', () => {
      pages.goToChange(page);
      bring('pages');
    });
    line.append(' ', link);
  }
}

/** Brings a pane into the window: on a narrow screen the panes are one below the other. */
function bring(pane) {
  get(pane).scrollIntoView({ block: 'nearest' });
}

function options(id, entries) {
  const select = get(id);
  const made = JSON.stringify(entries);
  if (select.dataset.made !== made) {
    select.dataset.made = made;
    select.replaceChildren(
      ...entries.map(([value, text, chosen]) => new Option(text, value, chosen, chosen)));
  }
}

function choose() {
  fetch('choose', {
    method: 'POST',
    body: new URLSearchParams({ edition: get('edition').value, size: get('size').value }),
  });
}

async function sourceOf(place) {
  const asked = Object.entries(place).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const answer = await fetch(`source?${asked.join('&')}`);
  return answer.ok ? answer.json() : null;
}

/** The other pane shows the same place. */
async function follow(place, known) {
  const source = known ?? (await sourceOf(place));
  if (!source) {
    return;
  }
  if (place.line !== undefined) {
    book.lead(source.section, source.at);
  } else if (source.page !== undefined) {
    pages.goTo(source.page, source.top);
  }
}

async function showSource(place, box) {
  const source = await sourceOf(place);
  const dialog = get('source');
  if (!source) {
    dialog.hidden = true;
    return;
  }
  follow(place, source);
  const link = get('source-link');
  link.hidden = source.href === '';
  link.href = source.href || '#';
  link.textContent = word('open');
  get('source-place').textContent = source.place;
  dialog.hidden = false;
  dialog.style.left = `${Math.max(8, Math.min(box.left, innerWidth - dialog.offsetWidth - 8))}px`;
  dialog.style.top = `${Math.min(box.bottom + 6, innerHeight - dialog.offsetHeight - 8)}px`;
  (source.href ? link : get('copy')).focus({ preventScroll: true });
}

function closeSource() {
  get('source').hidden = true;
  pages.sheets.querySelectorAll('.line').forEach((mark) => mark.remove());
  book.leave();
}

get('edition').addEventListener('change', choose);
get('size').addEventListener('change', choose);
get('copy').addEventListener('click', () => copyText(get('source-place').textContent, get('copy')));
get('close').addEventListener('click', closeSource);
get('previous').addEventListener('click', () => book.turn(-1));
get('next').addEventListener('click', () => book.turn(1));
get('fit').addEventListener('click', () => pages.setZoom(0));
get('larger').addEventListener('click', () => pages.setZoom(Math.min(4, pages.scale() * 1.2)));
get('smaller').addEventListener('click', () => pages.setZoom(Math.max(0.2, pages.scale() / 1.2)));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    closeSource();
  }
});

/** A setting that the browser remembers, for the next preview at this port as well. */
function remembered(name, otherwise, set) {
  const key = `huozi-${name}`;
  const apply = (value) => {
    localStorage.setItem(key, JSON.stringify(value));
    set(value);
  };
  apply(JSON.parse(localStorage.getItem(key) ?? JSON.stringify(otherwise)));
  return apply;
}

const setText = remembered('text', 100, (percent) => {
  get('text').value = percent;
  get('text-value').textContent = `${percent} %`;
  book.setText(percent);
});
get('text').addEventListener('input', () => setText(Number(get('text').value)));

const setDark = remembered('dark', matchMedia('(prefers-color-scheme: dark)').matches, (dark) => {
  root.classList.toggle('dark', dark);
  get('dark').setAttribute('aria-pressed', dark);
  book.setDark(dark);
});
get('dark').addEventListener('click', () => setDark(!root.classList.contains('dark')));

const setFollow = remembered('follow', false, (follow) => (get('follow').checked = follow));
get('follow').addEventListener('change', () => setFollow(get('follow').checked));

for (const pane of ['lists', 'pages', 'book']) {
  const button = get(`show-${pane}`);
  const setShown = remembered(`show-${pane}`, true, (visible) => {
    get(pane).hidden = !visible;
    button.setAttribute('aria-pressed', visible);
  });
  button.addEventListener('click', () => setShown(get(pane).hidden));
}

root.dataset.interface = language;
const events = new EventSource('events');
events.addEventListener('message', (event) => take(JSON.parse(event.data)));
events.addEventListener('error', () => (get('status').textContent = word('ended')));

// The lists beside the pages: the problems, and the sections with their headings.
import { word } from './words.mjs';

function element(name, classes, text) {
  const made = document.createElement(name);
  made.className = classes;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** A place in a file: a link to the editor, and the path and line to copy. */
function place(source) {
  const row = element('p', 'place');
  if (source.href) {
    const link = element('a', '', source.place);
    link.href = source.href;
    link.title = word('open');
    row.append(link);
  } else {
    row.append(element('code', '', source.place));
  }
  const copy = element('button', '', word('copy'));
  copy.type = 'button';
  copy.setAttribute('aria-label', `${word('copy')}: ${source.place}`);
  copy.addEventListener('click', () => copyText(source.place, copy));
  row.append(copy);
  return row;
}

export async function copyText(text, button) {
  await navigator.clipboard.writeText(text);
  button.textContent = word('copied');
  setTimeout(() => (button.textContent = word('copy')), 1500);
}

export function showProblems(state, shown) {
  const count = state.problems.length + (state.failure ? 1 : 0);
  document.getElementById('problems-title').textContent =
    count === 0 ? word('noProblems') : `${word('problems')} (${count})`;
  const bad = state.failure !== '' || state.problems.some((problem) => problem.error);
  document.getElementById('stale').hidden = !(bad && shown);
  const list = document.getElementById('problem-list');
  list.replaceChildren();
  if (state.failure) {
    const item = element('li', 'error');
    item.append(element('p', '', word('failed')), element('p', 'advice', state.failure));
    list.append(item);
  }
  for (const problem of state.problems) {
    const item = element('li', problem.error ? 'error' : 'warning');
    const kind = element('strong', '', `${word(problem.error ? 'error' : 'warning')}: `);
    const message = element('p', '');
    message.append(kind, problem.message);
    item.append(place(problem), message, element('p', 'advice', problem.suggestion));
    list.append(item);
  }
}

/**
 * @param opened is called with a section's id, and a heading of it
 */
export function showSections(state, opened) {
  const list = document.getElementById('section-list');
  const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement);
  list.replaceChildren();
  const add = (section, entry, classes) => {
    const item = element('li', classes);
    const button = element('button', '');
    button.type = 'button';
    button.title = entry.source.place;
    const number = entry.page === undefined ? '' : (state.labels[entry.page] ?? '');
    button.append(element('span', 'number', number), entry.title);
    button.addEventListener('click', () => opened(section, entry));
    item.append(button);
    list.append(item);
  };
  for (const section of state.sections) {
    add(section, section, `level-${Math.min(section.level, 2)}`);
    for (const heading of section.headings) {
      const level = heading.level + section.level - 1;
      add(section, heading, level <= 3 ? `level-${level}` : 'deep');
    }
  }
  list.querySelectorAll('button')[focused]?.focus();
}

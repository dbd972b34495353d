// Shows the documents of the EPUB, one at a time, in a frame in which no script runs.
import { scrolledByProgram, whenScrolled } from './pages.mjs';

const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, td, th, figcaption, img, svg, math';

export class Book {
  /**
   * @param touched is called with the section and the line of a block, and where it is in the window
   * @param scrolled is called with those of the first block in the window when the reader scrolls
   */
  constructor(frames, label, touched, scrolled) {
    this.frames = frames;
    this.label = label;
    this.touched = touched;
    this.scrolled = scrolled;
    this.block = null;
    this.frame = null;
    this.number = 0;
    this.documents = [];
    this.path = '';
    this.text = 100;
    this.dark = false;
  }

  /** Shows the same document of another book, at the same place. */
  show(number, documents, edition) {
    const again = edition === this.edition;
    this.edition = edition;
    this.number = number;
    this.documents = documents;
    if (!documents.includes(this.path)) {
      this.path = documents.find((path) => !/cover/.test(path)) ?? documents[0] ?? '';
    }
    return this.load('', again);
  }

  /** Opens the document of a section. */
  open(section, id) {
    const path = this.documents.find((each) => each.endsWith(`/${section}.xhtml`));
    if (path) {
      this.go(path, id);
    }
  }

  /** Leads to the last block that begins at a line of a section or before it. */
  async lead(section, at) {
    const path = this.documents.find((each) => each.endsWith(`/${section}.xhtml`));
    if (path && path !== this.path) {
      await this.go(path);
    }
    const page = this.frame?.contentDocument;
    const around = page?.querySelector(`[data-section="${CSS.escape(section)}"]`) ?? (path ? page : null);
    const block = [...(around?.querySelectorAll('[data-line]') ?? [])]
      .filter((each) => Number(each.dataset.line) <= at)
      .at(-1);
    if (block) {
      scrolledByProgram(page);
      block.scrollIntoView({ block: 'start' });
    }
  }

  /** The blocks with a line that have no others in them. */
  blocks() {
    return [...this.frame.contentDocument.querySelectorAll('[data-line]')]
      .filter((block) => !block.querySelector('[data-line]'));
  }

  place(block) {
    const name = this.path.replace(/^.*\//, '').replace(/\.xhtml$/, '');
    return { section: block.closest('[data-section]')?.dataset.section ?? name, at: block.dataset.line };
  }

  go(path, id = '') {
    const same = path === this.path && this.frame;
    this.path = path;
    if (same) {
      this.scrollTo(this.frame, id);
      return Promise.resolve();
    }
    return this.load(id, false);
  }

  turn(step) {
    const next = this.documents[this.documents.indexOf(this.path) + step];
    if (next) {
      this.go(next);
    }
  }

  load(id, again) {
    if (!this.path) {
      return Promise.resolve();
    }
    const before = this.frame;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.className = 'loading';
    frame.title = this.path;
    frame.tabIndex = 0;
    this.coming?.remove();
    this.coming = frame;
    const done = new Promise((resolve) => {
      frame.addEventListener('load', () => {
        if (this.coming !== frame || !frame.contentDocument) {
          resolve();
          return;
        }
        this.coming = null;
        this.frame = frame;
        this.style(frame);
        if (again && before?.contentDocument) {
          mark(frame.contentDocument, before.contentDocument);
          const from = before.contentDocument.scrollingElement;
          const to = frame.contentDocument.scrollingElement;
          to.scrollTop = from.scrollTop;
          to.scrollLeft = from.scrollLeft;
        } else {
          this.scrollTo(frame, id);
        }
        this.leave();
        frame.contentDocument.addEventListener('click', (event) => this.click(event));
        frame.contentDocument.addEventListener('keydown', (event) => this.key(event));
        whenScrolled(frame.contentDocument, () => {
          const first = this.blocks().find((block) => block.getBoundingClientRect().bottom > 0);
          if (first) {
            this.scrolled(this.place(first));
          }
        });
        frame.classList.remove('loading');
        before?.remove();
        this.label.textContent = frame.contentDocument.title;
        resolve();
      });
    });
    frame.src = `book/${this.number}/${this.path.split('/').map(encodeURIComponent).join('/')}`;
    this.frames.append(frame);
    return done;
  }

  scrollTo(frame, id) {
    scrolledByProgram(frame.contentDocument);
    const target = id ? frame.contentDocument.getElementById(id) : null;
    if (target) {
      target.scrollIntoView();
    } else {
      frame.contentDocument.scrollingElement.scrollTo(0, 0);
    }
  }

  /** Links stay in the book; others open a window of their own. A block leads to its source. */
  click(event) {
    const link = event.target.closest?.('a[href]');
    if (!link) {
      const block = event.target.closest?.('[data-line]');
      if (block && this.frame.contentDocument.getSelection().isCollapsed) {
        this.choose(block);
      }
      return;
    }
    event.preventDefault();
    const target = new URL(link.href, this.frame.contentDocument.baseURI);
    const start = new URL(`book/${this.number}/`, location.href);
    if (target.href.startsWith(start.href)) {
      this.go(decodeURIComponent(target.pathname.slice(start.pathname.length)), target.hash.slice(1));
    } else if (/^(https?|mailto):$/.test(target.protocol)) {
      window.open(target.href, '_blank', 'noopener,noreferrer');
    }
  }

  /** With Alt, arrow keys go from block to block. Enter touches one. */
  key(event) {
    const step = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    if (event.key === 'Enter' && this.block && !event.target.closest?.('a[href]')) {
      this.choose(this.block);
    } else if (event.key === 'Escape') {
      this.leave();
    } else if (step !== undefined) {
      event.preventDefault();
      const all = this.blocks();
      const seen = all.findIndex((block) => block.getBoundingClientRect().bottom > 0);
      const now = all.indexOf(this.block);
      const next = all[now < 0 ? seen : now + step];
      if (next) {
        this.outline(next);
      }
    }
  }

  outline(block) {
    this.leave();
    this.block = block;
    block.style.outline = '2px solid #b45309';
    block.scrollIntoView({ block: 'nearest' });
  }

  /** No block is marked any more. */
  leave() {
    this.block?.style.removeProperty('outline');
    this.block = null;
  }

  choose(block) {
    this.outline(block);
    scrolledByProgram(this.frame.contentDocument);
    const frame = this.frame.getBoundingClientRect();
    const box = block.getBoundingClientRect();
    this.touched(
      this.place(block),
      { left: frame.left + box.left, bottom: frame.top + Math.min(box.bottom, frame.height) });
  }

  setText(percent) {
    this.text = percent;
    this.style(this.frame);
  }

  setDark(dark) {
    this.dark = dark;
    this.style(this.frame);
  }

  /** What reading systems add: the reader's size of text, margins, and colours at night. */
  style(frame) {
    const root = frame?.contentDocument?.documentElement;
    if (!root?.style) {
      return;
    }
    root.style.fontSize = `${this.text}%`;
    root.style.padding = '1.2em';
    root.style.colorScheme = this.dark ? 'dark' : 'light';
    root.style.background = this.dark ? '#121211' : '#fff';
    root.style.color = this.dark ? '#e6e2da' : '';
  }
}

/** Marks the blocks that the document before did not have. */
function mark(now, before) {
  const known = new Map();
  const key = (block) => `${block.localName} ${block.textContent} ${block.getAttribute('alt') ?? ''}`;
  for (const block of before.querySelectorAll(BLOCKS)) {
    known.set(key(block), (known.get(key(block)) ?? 0) + 1);
  }
  for (const block of now.querySelectorAll(BLOCKS)) {
    const left = known.get(key(block)) ?? 0;
    if (left > 0) {
      known.set(key(block), left - 1);
    } else if (!block.querySelector(BLOCKS)) {
      block.style.boxShadow = '-0.35em 0 0 -0.1em #d97706';
      block.classList.add('huozi-changed');
    }
  }
}

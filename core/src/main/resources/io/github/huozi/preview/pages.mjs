// Shows the pages of the PDF. A page that has been drawn stays until the same page of the next PDF
// is drawn, so that nothing flickers.
import * as pdfjs from './pdfjs/legacy/build/pdf.min.mjs';
import { word } from './words.mjs';

const here = new URL('pdfjs/', import.meta.url).href;
pdfjs.GlobalWorkerOptions.workerSrc = here + 'legacy/build/pdf.worker.min.mjs';
const worker = new pdfjs.PDFWorker();
const FIELDS = 7;

/** How long after a reader's last move a scroll is the reader's, in ms. */
const MOVE = 700;

/** What readers last did to what scrolls: when they moved, and the call that tells of it. */
const readers = new WeakMap();

/** Calls a function when the reader has scrolled, and not when a program has. */
export function whenScrolled(target, take) {
  const reader = { moved: -MOVE };
  readers.set(target, reader);
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'pointermove']) {
    // Before others hear of it, who may scroll because of it.
    target.addEventListener(kind, (event) => {
      if (kind !== 'pointermove' || event.buttons > 0) {
        reader.moved = performance.now();
      }
    }, { passive: true, capture: true });
  }
  target.addEventListener('scroll', () => {
    if (performance.now() - reader.moved < MOVE) {
      reader.moved = performance.now();
      clearTimeout(reader.told);
      reader.told = setTimeout(take, 120);
    }
  }, { passive: true });
}

/** To be called by a program that scrolls: what follows is not the reader's, until the next move. */
export function scrolledByProgram(target) {
  const reader = readers.get(target);
  if (reader) {
    reader.moved = -MOVE;
    clearTimeout(reader.told);
  }
}

export class Pages {
  /**
   * @param pane the element that scrolls
   * @param sheets the element that takes the pages
   * @param touched is called with the index of a line, and where it is in the window
   * @param scrolled is called with the index of the first line in the window when the reader scrolls
   */
  constructor(pane, sheets, touched, scrolled) {
    this.pane = pane;
    this.sheets = sheets;
    this.touched = touched;
    this.pdf = null;
    this.number = 0;
    this.loading = 0;
    this.lines = [];
    this.labels = [];
    this.vertical = false;
    this.zoom = 0; // 0: the pages fit into the pane
    this.seen = new Set();
    this.observer = new IntersectionObserver((entries) => this.see(entries), {
      root: pane,
      rootMargin: '30% 0px',
    });
    new ResizeObserver(() => this.resize()).observe(pane);
    whenScrolled(pane, () => {
      const index = this.anchor()?.index;
      if (index !== undefined) {
        scrolled(index);
      }
    });
    sheets.addEventListener('click', (event) => this.click(event));
    sheets.addEventListener('keydown', (event) => this.key(event));
  }

  /**
   * Shows a PDF, at the place where the one before was.
   *
   * @param vertical whether its lines are vertical: they follow each other from the right then
   */
  async show(number, labels, vertical) {
    this.loading = number;
    const times = [performance.now()];
    const [data, lines] = await Promise.all([
      fetch(`pdf/${number}/huozi.pdf`).then((answer) => (answer.ok ? answer.arrayBuffer() : null)),
      fetch(`lines/${number}`).then((answer) => (answer.ok ? answer.json() : null)),
    ]);
    if (!data || !lines || this.loading !== number) {
      return false; // a newer one is coming
    }
    times.push(performance.now());
    const pdf = await pdfjs.getDocument({
      data,
      worker,
      isEvalSupported: false,
      cMapUrl: here + 'cmaps/',
      standardFontDataUrl: here + 'standard_fonts/',
      wasmUrl: here + 'wasm/',
      iccUrl: here + 'iccs/',
    }).promise;
    if (this.loading !== number) {
      pdf.loadingTask.destroy();
      return false;
    }
    times.push(performance.now());
    const anchor = this.anchor();
    const before = this.pdf;
    this.pdf = pdf;
    this.number = number;
    this.lines = lines;
    this.labels = labels;
    this.vertical = vertical;
    await this.arrange();
    this.restore(anchor);
    await Promise.all([...this.visible()].map((sheet) => this.draw(sheet)));
    times.push(performance.now());
    this.times = times;
    this.seen.forEach((sheet) => this.draw(sheet));
    this.measure();
    before?.loadingTask.destroy();
    return true;
  }

  /** Makes room for all pages. Most have the size of the first. */
  async arrange() {
    if (!this.first || this.sheets.childElementCount === 0) {
      this.first = null;
    }
    const view = (await this.pdf.getPage(1)).getViewport({ scale: 1 });
    this.first = { width: view.width, height: view.height };
    while (this.sheets.childElementCount > this.pdf.numPages) {
      const last = this.sheets.lastElementChild;
      this.observer.unobserve(last);
      this.seen.delete(last);
      last.remove();
    }
    while (this.sheets.childElementCount < this.pdf.numPages) {
      const sheet = document.createElement('div');
      sheet.className = 'sheet';
      sheet.tabIndex = -1;
      sheet.setAttribute('role', 'group');
      this.sheets.append(sheet);
      sheet.size = this.first;
      this.observer.observe(sheet);
    }
    [...this.sheets.children].forEach((sheet, index) => {
      sheet.index = index;
      if (sheet.number === undefined) {
        sheet.size = this.first;
      }
      sheet.setAttribute('aria-label', word('page', { p: this.labels[index] ?? index + 1 }));
    });
    this.resize();
  }

  /** Finds the pages of other sizes. */
  async measure() {
    const pdf = this.pdf;
    for (const sheet of [...this.sheets.children]) {
      const view = (await pdf.getPage(sheet.index + 1)).getViewport({ scale: 1 });
      if (pdf !== this.pdf) {
        return;
      }
      if (Math.abs(view.width - sheet.size.width) > 0.1 || Math.abs(view.height - sheet.size.height) > 0.1) {
        sheet.size = { width: view.width, height: view.height };
        this.fit(sheet);
      }
    }
  }

  /** Whether pages with vertical lines stand side by side, the first of two at the right. */
  spreads() {
    return this.vertical && this.first
      && this.pane.clientWidth - 28 >= 2 * this.first.width * (this.zoom || 0.9);
  }

  scale() {
    const room = (this.pane.clientWidth - 28) / (this.first?.width ?? 420) / (this.spreads() ? 2 : 1);
    return this.zoom === 0 ? Math.max(0.3, Math.min(room, 2)) : this.zoom;
  }

  setZoom(zoom) {
    const anchor = this.anchor();
    this.zoom = zoom;
    this.resize();
    this.restore(anchor);
  }

  resize() {
    if (!this.first) {
      return;
    }
    this.sheets.classList.toggle('spreads', this.spreads());
    for (const sheet of this.sheets.children) {
      this.fit(sheet);
    }
    clearTimeout(this.redraw);
    this.redraw = setTimeout(() => this.seen.forEach((sheet) => this.draw(sheet)), 120);
  }

  fit(sheet) {
    const scale = this.scale();
    sheet.style.width = `${sheet.size.width * scale}px`;
    sheet.style.height = `${sheet.size.height * scale}px`;
    sheet.style.setProperty('--total-scale-factor', scale);
    sheet.style.setProperty('--scale-factor', scale);
    this.mark(sheet);
  }

  see(entries) {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        this.seen.add(entry.target);
        this.draw(entry.target);
      } else {
        this.seen.delete(entry.target);
      }
    }
    this.offer();
  }

  /** The Tab key stops at one page only: the first that is seen, or the one that has the focus. */
  offer() {
    const [first] = this.visible();
    const focused = this.sheets.contains(document.activeElement) ? document.activeElement : first;
    for (const sheet of this.sheets.children) {
      sheet.tabIndex = sheet === focused ? 0 : -1;
    }
  }

  /** The pages in the window now. */
  *visible() {
    const top = this.pane.scrollTop;
    for (const sheet of this.sheets.children) {
      if (sheet.offsetTop + sheet.offsetHeight >= top && sheet.offsetTop <= top + this.pane.clientHeight) {
        yield sheet;
      }
    }
  }

  async draw(sheet) {
    const scale = this.scale() * (window.devicePixelRatio || 1);
    const wanted = `${this.number} ${scale}`;
    if (!this.pdf || sheet.wanted === wanted) {
      return sheet.drawing;
    }
    sheet.wanted = wanted;
    sheet.drawing = this.paint(sheet, wanted, scale, this.pdf, this.number);
    return sheet.drawing;
  }

  async paint(sheet, wanted, scale, pdf, number) {
    try {
      const page = await pdf.getPage(sheet.index + 1);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      canvas.setAttribute('aria-hidden', 'true');
      await page.render({ canvas, viewport }).promise;
      if (sheet.wanted !== wanted) {
        return;
      }
      const plain = page.getViewport({ scale: 1 });
      sheet.size = { width: plain.width, height: plain.height };
      sheet.number = number;
      sheet.querySelector('canvas')?.remove();
      sheet.prepend(canvas);
      this.fit(sheet);
      // The pages that are seen come first.
      setTimeout(() => this.write(sheet, page, wanted, number), 250);
    } catch (error) {
      if (pdf === this.pdf) {
        console.error(error);
      }
    }
  }

  /** Puts the text over a page, to be selected and read aloud. */
  async write(sheet, page, wanted, number) {
    if (sheet.wanted !== wanted || number !== this.number) {
      return;
    }
    try {
      const text = document.createElement('div');
      text.className = 'textLayer';
      const layer = new pdfjs.TextLayer({
        textContentSource: page.streamTextContent({ includeMarkedContent: true }),
        container: text,
        viewport: page.getViewport({ scale: this.scale() }),
      });
      await layer.render();
      if (sheet.wanted === wanted) {
        sheet.querySelector('.textLayer')?.remove();
        sheet.append(text);
      }
    } catch (error) {
      if (number === this.number) {
        console.error(error);
      }
    }
  }

  /** Marks the lines of a page that have changed. */
  mark(sheet) {
    sheet.querySelectorAll('.bar').forEach((bar) => bar.remove());
    const scale = this.scale();
    let last = null;
    this.eachLine(sheet.index, (line) => {
      if (!line.changed) {
        last = null;
        return;
      }
      // How far the line is from where the first line of a page stands.
      const from = (this.vertical
        ? sheet.size.width - line.left - line.width
        : sheet.size.height - line.bottom - line.height) * scale;
      const size = (this.vertical ? line.width : line.height) * scale;
      if (!last || from - last.to > size || from < last.from) {
        const bar = document.createElement('div');
        bar.className = 'bar';
        if (this.vertical) {
          const head = (sheet.size.height - line.bottom - line.height) * scale;
          bar.style.top = `${Math.max(2, head - 14)}px`;
          bar.style.right = `${from}px`;
        } else {
          bar.style.left = `${Math.max(2, line.left * scale - 14)}px`;
          bar.style.top = `${from}px`;
        }
        sheet.append(bar);
        last = { bar, from };
      }
      last.to = from + size;
      last.bar.style[this.vertical ? 'width' : 'height'] = `${last.to - last.from}px`;
    });
  }

  eachLine(page, take) {
    const all = this.lines[page] ?? [];
    for (let i = 0; i < all.length; i += FIELDS) {
      const [left, bottom, width, height, index, changed, digest] = all.slice(i, i + FIELDS);
      take({ left, bottom, width, height, index, changed: changed === 1, digest });
    }
  }

  /** Where the reader is: the first line in the window, and its distance from the top. */
  anchor() {
    for (const sheet of this.visible()) {
      const scale = this.scale();
      const offset = this.pane.scrollTop - sheet.offsetTop;
      let found = null;
      this.eachLine(sheet.index, (line) => {
        const top = (sheet.size.height - line.bottom - line.height) * scale;
        const first = this.vertical
          ? !found || line.left > found.left
          : top >= offset && (!found || top < found.top);
        if (first) {
          found = { top, left: line.left, digest: line.digest, index: line.index };
        }
      });
      return {
        page: sheet.index,
        share: offset / sheet.offsetHeight,
        digest: found?.digest,
        index: found?.index,
        below: found ? found.top - offset : 0,
      };
    }
    return null;
  }

  restore(anchor) {
    if (!anchor) {
      return;
    }
    let best = null;
    if (anchor.digest) {
      this.lines.forEach((unused, page) => {
        const distance = Math.abs(page - anchor.page);
        if (!best || distance < best.distance) {
          this.eachLine(page, (line) => {
            if (line.digest === anchor.digest && (!best || distance < best.distance)) {
              best = { distance, page, line };
            }
          });
        }
      });
    }
    const sheet = this.sheets.children[Math.min(best?.page ?? anchor.page, this.sheets.childElementCount - 1)];
    if (!sheet) {
      return;
    }
    scrolledByProgram(this.pane);
    this.pane.scrollTop = best
      ? sheet.offsetTop + (sheet.size.height - best.line.bottom - best.line.height) * this.scale() - anchor.below
      : sheet.offsetTop + anchor.share * sheet.offsetHeight;
  }

  /** Leads to a place of a page, measured from its foot in pt. */
  goTo(page, top) {
    const sheet = this.sheets.children[page];
    if (sheet) {
      const from = top === undefined ? 0 : (sheet.size.height - top) * this.scale() - 20;
      scrolledByProgram(this.pane);
      this.pane.scrollTop = sheet.offsetTop + from;
    }
  }

  /** Leads to the first change. */
  goToChange(page) {
    let top;
    this.eachLine(page, (line) => {
      if (line.changed && (top === undefined || line.bottom + line.height > top)) {
        top = line.bottom + line.height;
      }
    });
    const sheet = this.sheets.children[page];
    const seen = [...this.visible()].includes(sheet);
    const y = sheet && top !== undefined ? sheet.offsetTop + (sheet.size.height - top) * this.scale() : 0;
    if (!seen || y < this.pane.scrollTop || y > this.pane.scrollTop + this.pane.clientHeight - 40) {
      this.goTo(page, top === undefined ? undefined : top + 40);
    }
  }

  click(event) {
    const sheet = event.target.closest('.sheet');
    if (!sheet || !getSelection().isCollapsed) {
      return;
    }
    const box = sheet.getBoundingClientRect();
    const scale = this.scale();
    const x = (event.clientX - box.left) / scale;
    const y = sheet.size.height - (event.clientY - box.top) / scale;
    let found = null;
    this.eachLine(sheet.index, (line) => {
      const across = Math.max(line.left - x, x - line.left - line.width, 0);
      const along = Math.max(line.bottom - y, y - line.bottom - line.height, 0);
      if ((this.vertical ? across : along) === 0) {
        const beside = this.vertical ? along : across;
        if (!found || beside < found.beside) {
          found = { line, beside };
        }
      }
    });
    if (found) {
      this.choose(sheet, found.line);
    }
  }

  /** Arrow keys go from line to line, and Enter touches one. */
  key(event) {
    const sheet = event.target.closest('.sheet');
    const forward = this.vertical ? ['ArrowDown', 'ArrowLeft'] : ['ArrowDown'];
    const back = this.vertical ? ['ArrowUp', 'ArrowRight'] : ['ArrowUp'];
    const step = forward.includes(event.key) ? 1 : back.includes(event.key) ? -1 : undefined;
    if (!sheet || (step === undefined && event.key !== 'Enter')) {
      return;
    }
    const all = [];
    this.eachLine(sheet.index, (line) => all.push(line));
    all.sort((a, b) => (this.vertical
      ? b.left - a.left || b.bottom - a.bottom
      : b.bottom - a.bottom || a.left - b.left));
    const now = all.findIndex((line) => line.index === this.current);
    if (event.key === 'Enter') {
      if (now >= 0) {
        this.choose(sheet, all[now]);
      }
      return;
    }
    const next = all[now < 0 ? (step > 0 ? 0 : all.length - 1) : now + step];
    if (next) {
      event.preventDefault();
      this.outline(sheet, next);
    } else {
      this.leave(sheet, step);
    }
  }

  /** Goes on to the next page, or the one before. */
  leave(sheet, step) {
    const other = step > 0 ? sheet.nextElementSibling : sheet.previousElementSibling;
    if (other) {
      this.current = undefined;
      other.focus();
      this.offer();
    }
  }

  outline(sheet, line) {
    this.current = line.index;
    this.sheets.querySelectorAll('.line').forEach((old) => old.remove());
    const mark = document.createElement('div');
    const scale = this.scale();
    mark.className = 'line';
    mark.style.left = `${line.left * scale}px`;
    mark.style.top = `${(sheet.size.height - line.bottom - line.height) * scale}px`;
    mark.style.width = `${line.width * scale}px`;
    mark.style.height = `${line.height * scale}px`;
    sheet.append(mark);
    mark.scrollIntoView({ block: 'nearest' });
    return mark;
  }

  choose(sheet, line) {
    const mark = this.outline(sheet, line);
    scrolledByProgram(this.pane);
    this.touched(line.index, mark.getBoundingClientRect());
  }
}

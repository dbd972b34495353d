/* A reading system around epub.js: a book's cover, its contents and its pages. What a page shows is
   not taken from epub.js but measured: the letters whose boxes lie in the window. */
"use strict";

const reader = (() => {
  const EDGE = 1.5; // px that a box may stand out: glyphs' bounds are rounded
  let book;
  let rendition;
  let move; // the promise of the last place that was called for

  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  /* The page shown once it stands still. What epub.js tells of its own accord may be of the page before. */
  async function settled(move) {
    await move;
    await frame();
    return page();
  }

  async function open(url) {
    if (book) {
      book.destroy();
    }
    document.body.className = "";
    for (const id of ["page", "cover", "contents"]) {
      document.getElementById(id).replaceChildren();
    }
    book = ePub(url);
    await book.ready;
    rendition = book.renderTo("page", { width: "100%", height: "100%", flow: "paginated", spread: "none" });
    const cover = await book.coverUrl();
    const display = rendition.display.bind(rendition);
    // epub.js counts a document's pages before it has given pictures their size, and goes no further
    // than it counted: what leads into the document is gone to once more when they are all there.
    const again = (target) => (/#/.test(target) ? frame().then(() => display(target)) : undefined);
    rendition.display = (target) => (move = display(target).then(() => again(target)));
    const first = await settled(rendition.display());
    return {
      title: book.packaging.metadata.title,
      language: book.packaging.metadata.language,
      direction: book.packaging.metadata.direction || "",
      flowsTo: rendition.manager.settings.direction,
      cover: cover,
      contents: book.navigation.toc.map(entry),
      spine: book.spine.spineItems.map((item) => item.href),
      first: first,
    };
  }

  const entry = (item) => ({
    title: item.label.trim(),
    href: item.href,
    below: item.subitems.map(entry),
  });

  /* Shows the cover as a shelf does; the size of its picture, or null. */
  async function showCover() {
    const url = await book.coverUrl();
    if (!url) {
      return null;
    }
    const picture = new Image();
    picture.src = url;
    document.getElementById("cover").replaceChildren(picture);
    document.body.className = "cover";
    await picture.decode();
    return { width: picture.naturalWidth, height: picture.naturalHeight };
  }

  /* Shows the panel of contents. A touch on an entry leads to its place. */
  function showContents() {
    const list = (items) => {
      const ol = document.createElement("ol");
      for (const item of items) {
        const link = document.createElement("a");
        link.textContent = item.label.trim();
        link.dataset.href = item.href;
        link.onclick = () => {
          document.body.className = "";
          rendition.display(item.href);
        };
        const li = document.createElement("li");
        li.append(link);
        if (item.subitems.length > 0) {
          li.append(list(item.subitems));
        }
        ol.append(li);
      }
      return ol;
    };
    const panel = document.getElementById("contents");
    panel.lang = book.packaging.metadata.language;
    panel.replaceChildren(list(book.navigation.toc));
    document.body.className = "contents";
    panel.scrollTop = 0;
  }

  function show(target) {
    document.body.className = "";
    return settled(rendition.display(target));
  }

  const turn = (way) => settled(rendition[way]());

  /* All pages from the first to the last, or from the last to the first. */
  async function leaf(way) {
    const last = way === "next" ? "end" : "start";
    const pages = [way === "next" ? await show(book.spine.first().href) : page()];
    while (!pages.at(-1)[last]) {
      if (pages.length > 1000) {
        throw new Error("there is no last page");
      }
      const before = pages.at(-1);
      const now = await turn(way);
      now.step = new ePub.CFI().compare(now.cfi, before.cfi);
      pages.push(now);
      if (now.step === 0 && now.href === before.href) {
        throw new Error("the page does not turn: " + JSON.stringify(now));
      }
    }
    return pages;
  }

  const inner = (contents) => contents.document.defaultView.frameElement.getBoundingClientRect();
  const outer = () => rendition.manager.container.getBoundingClientRect();

  /* The boxes of a node in the window's coordinates. */
  function boxes(range, at) {
    return Array.from(range.getClientRects())
      .filter((box) => box.width > 0 && box.height > 0)
      .map((box) => new DOMRect(box.x + at.x, box.y + at.y, box.width, box.height));
  }

  const touches = (box, view) =>
    box.right > view.left + EDGE && box.left < view.right - EDGE && box.bottom > view.top + EDGE && box.top < view.bottom - EDGE;

  const isInside = (box, view) =>
    box.left >= view.left - EDGE && box.right <= view.right + EDGE && box.top >= view.top - EDGE && box.bottom <= view.bottom + EDGE;

  /* The letters of a text node that the window shows. */
  function lettersShown(text, all, at, view) {
    if (all.every((box) => touches(box, view))) {
      return text.data;
    }
    const range = text.ownerDocument.createRange();
    let shown = "";
    for (let i = 0; i < text.length; ) {
      const end = i + (text.data.codePointAt(i) > 0xffff ? 2 : 1);
      range.setStart(text, i);
      range.setEnd(text, end);
      shown += boxes(range, at).some((box) => touches(box, view)) ? text.data.slice(i, end) : "";
      i = end;
    }
    return shown;
  }

  /* What stands over a page's edge cannot be read whole on any page. */
  const isCut = (box, view) => touches(box, view) && !isInside(box, view);

  function page() {
    const location = rendition.currentLocation();
    const view = outer();
    const shown = {
      href: location.start.href,
      cfi: location.start.cfi,
      start: Boolean(location.atStart),
      end: Boolean(location.atEnd),
      number: location.start.displayed.page,
      text: "",
      pictures: 0,
      broken: [],
      cut: [],
      step: 0,
    };
    for (const contents of rendition.getContents()) {
      const at = inner(contents);
      const body = contents.document.body;
      const range = contents.document.createRange();
      const walker = contents.document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        range.selectNodeContents(text);
        const all = text.data.trim() === "" ? [] : boxes(range, at);
        if (all.some((box) => touches(box, view))) {
          shown.text += lettersShown(text, all, at, view);
          if (all.some((box) => isCut(box, view))) {
            shown.cut.push(text.data.trim().slice(0, 40));
          }
        }
      }
      for (const picture of body.querySelectorAll("img, svg, image")) {
        range.selectNode(picture);
        const all = boxes(range, at);
        shown.pictures += all.some((box) => touches(box, view)) ? 1 : 0;
        if (all.some((box) => isCut(box, view))) {
          shown.cut.push("the picture " + (picture.getAttribute("alt") || picture.localName));
        }
        if (picture instanceof contents.window.HTMLImageElement && !(picture.complete && picture.naturalWidth > 0)) {
          shown.broken.push(picture.alt || picture.src);
        }
      }
    }
    return shown;
  }

  /* Where a finger touches the first box of an element on the page shown, in px; null if it is not there. */
  function place(selector) {
    for (const contents of rendition.getContents()) {
      const element = contents.document.querySelector(selector);
      if (element) {
        const range = contents.document.createRange();
        range.selectNodeContents(element);
        const box = boxes(range, inner(contents)).find((each) => touches(each, outer()));
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }
    }
    return null;
  }

  /* Where a finger touches a line of the contents panel. */
  function contentsPlace(line) {
    const link = document.querySelectorAll("#contents a")[line];
    link.scrollIntoView({ block: "center" });
    const box = link.getClientRects()[0];
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /* Begun before a touch: `arrival` is then the page that the touch leads to. */
  function expectArrival() {
    move = undefined;
  }

  async function arrival() {
    for (let frames = 0; !move; frames++) {
      if (frames > 120) {
        throw new Error("the touch leads nowhere");
      }
      await frame();
    }
    return settled(move);
  }

  return { open, showCover, showContents, show, leaf, page, place, contentsPlace, expectArrival, arrival };
})();

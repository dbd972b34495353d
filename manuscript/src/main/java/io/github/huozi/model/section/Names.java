package io.github.huozi.model.section;

import java.util.List;
import org.w3c.dom.Element;

/**
 * The names in the documents that the stages hand on: the attributes and classes by which one stage
 * tells the next what an element is. Templates and style sheets write the same words; {@code
 * docs/templates.md} tells authors of themes about those that they may use. What a single package
 * writes and reads alone is named there.
 */
public final class Names {

  // Attributes.

  /** The id of a section, on the element around it. The templates write it. */
  public static final String SECTION = "data-section";

  /** The line of a section's file from which an element comes. Source and templates write it. */
  public static final String LINE = "data-line";

  /** The number of a note, or of a listing's line. Source writes it. */
  public static final String NUMBER = "data-number";

  /** The id of a note's call, on the note at the foot of its page. The PDF's stage writes it. */
  public static final String CALL = "data-call";

  /** The level that a heading has in a chapter, if print lowers it by more. Template writes it. */
  public static final String RANK = "data-rank";

  /** The mark of an image whose alternative text the author did not write. Source writes it. */
  public static final String MADE_ALT = "data-made-alt";

  /**
   * The number of the first note, on the root of a document whose notes are numbered page by page.
   * Template writes it.
   */
  public static final String NOTE_FORM = "data-note-form";

  /**
   * The numbers for the longest of which a call has room, on the call. The PDF's stage writes it.
   */
  public static final String ROOM = "data-room";

  // Text.

  /** Code in a line that is mostly Han characters, kana or hangul. Template writes it. */
  public static final String HAN_CODE = "han";

  // Notes.

  /** The link that calls a note. Source writes it. */
  public static final String NOTE_CALL = "note-call";

  /** A call that is a sign, such as *. Source writes it. */
  public static final String NOTE_SIGN = "note-sign";

  /** The list of a section's notes, at its end. Source writes it. */
  public static final String NOTES = "notes";

  /** A note in such a list. Source writes it. */
  public static final String NOTE = "note";

  /**
   * A note that only print has: the address of a link. {@link io.github.huozi.model.LinkAddresses}
   * writes it.
   */
  public static final String ADDRESS_NOTE = "address-note";

  /**
   * The address of a link in the text, which only print has. {@link
   * io.github.huozi.model.LinkAddresses} writes it.
   */
  public static final String LINK_ADDRESS = "link-address";

  /** The number before a note, which links back to the call. Each form writes it. */
  public static final String NOTE_NUMBER = "note-number";

  /** A note at the foot of its page. The PDF's stage writes it. */
  public static final String FOOTNOTE = "footnote";

  /** The footnotes of a section, until make-up takes them. The PDF's stage writes it. */
  public static final String PAGE_NOTES = "page-notes";

  /** A note after its section or after all. Template writes it. */
  public static final String ENDNOTE = "endnote";

  /** The section that holds such notes. Template writes it. */
  public static final String ENDNOTES = "endnotes";

  /** The heading of such notes. Template writes it. */
  public static final String ENDNOTES_TITLE = "endnotes-title";

  /**
   * The running head of a page with notes of one page, {@code %s}, on the section of the notes of
   * the whole. Template writes it.
   */
  public static final String NOTES_TO_PAGE = "data-notes-to-page";

  /** The same for notes of several pages. Template writes it. */
  public static final String NOTES_TO_PAGES = "data-notes-to-pages";

  /** The section that holds the notes of the whole. Template writes it. */
  public static final String BOOK_ENDNOTES = "book-endnotes";

  /** The start of a note's id, after that of its section. */
  public static final String NOTE_ID = "fn";

  /** The start of the id of a note's call, likewise. */
  public static final String CALL_ID = "fnref";

  /** A note in the margin, if the theme has room for it there. Authors write it, as in Quarto. */
  public static final String COLUMN_MARGIN = "column-margin";

  /** Below a figure or a table, where it comes from. Authors write it. */
  public static final String SOURCE = "source";

  // Citations.

  /** The keys of the works that a place cites, with spaces between. Source writes it. */
  public static final String CITES = "data-cites";

  /** A citation as its style sets it. The stage of citations writes it. */
  public static final String CITED = "cited";

  /** The link of a citation to a work in the list. The stage of citations writes it. */
  public static final String WORK_LINK = "work-link";

  /** A list of works. The stage of citations writes it. */
  public static final String WORKS = "works";

  /** The number before a work in a list. The stage of citations writes it. */
  public static final String WORK_NUMBER = "work-number";

  // Headings.

  /** The title of a section. The templates write it. */
  public static final String SECTION_TITLE = "section-title";

  /** The subtitle of a section. Source writes it. */
  public static final String SECTION_SUBTITLE = "section-subtitle";

  /** The authors and the date of a section. Source writes it. */
  public static final String SECTION_BYLINE = "section-byline";

  /** A section whose title runs into its first paragraph. The templates write it. */
  public static final String RUN_IN = "run-in";

  /** A title together with the paragraph that it runs into. Template writes it. */
  public static final String RUN_IN_PARAGRAPH = "run-in-paragraph";

  /** A heading that is no bookmark. Templates and authors write it. */
  public static final String UNLISTED = "unlisted";

  /** A heading, or the section of a title, without a number. Authors and templates write it. */
  public static final String UNNUMBERED = "unnumbered";

  /** The number of a heading. Template writes it. */
  public static final String HEADING_NUMBER = "heading-number";

  /** The number before a caption. Numbering writes it. */
  public static final String CAPTION_NUMBER = "caption-number";

  /** A link whose text is the number of what it leads to. Numbering writes it. */
  public static final String REFERENCE = "reference";

  /** Such a link whose text is a title, for want of a number. Numbering writes it. */
  public static final String TITLED = "titled";

  /**
   * The text that print has in place of such a link's own, on the link: {@code {0}} is the page,
   * {@code {1}} the text. Numbering writes it.
   */
  public static final String PAGE_TEXT = "data-page-text";

  /** The number of a page in a reference, which a style sheet makes. Template writes it. */
  public static final String PAGE_NUMBER = "page-number";

  /** The place whose page it is, as an address. Template writes it. */
  public static final String PAGE_OF = "data-page-of";

  // Titles of other blocks.

  /** Source writes it. */
  public static final String ALERT_TITLE = "alert-title";

  /** Source writes it. */
  public static final String DETAILS_TITLE = "details-title";

  /** Source writes it. */
  public static final String DIV_TITLE = "div-title";

  /** The class of a theorem, an exercise or the like, beside that of its kind. */
  public static final String STATEMENT = "statement";

  /** The class of a blank line for an answer. */
  public static final String ANSWER_LINE = "answer-line";

  /** The class of the word and the number at its start. */
  public static final String STATEMENT_HEAD = "statement-head";

  /** Source writes it. */
  public static final String LISTING_TITLE = "listing-title";

  /** Source writes it. */
  public static final String TAB_TITLE = "tab-title";

  /** Source writes it. */
  public static final String VERSE_TITLE = "verse-title";

  /** The page with the title of a book. The templates write it. */
  public static final String TITLE_PAGE = "title-page";

  /** The page with the imprint of a book. The templates write it. */
  public static final String IMPRINT_PAGE = "imprint-page";

  /** The publication's abstract. The templates write it. */
  public static final String ABSTRACT = "abstract";

  /** The notes of one section among those of the book. The templates write it. */
  public static final String ENDNOTES_SECTION = "endnotes-section";

  /** A quotation before a text. Source writes it. */
  public static final String EPIGRAPH = "epigraph";

  /** The writer of a verse or an epigraph. Source writes it. */
  public static final String ATTRIBUTION = "attribution";

  /** A caption that is no element of this name. Authors write it. */
  public static final String CAPTION = "caption";

  // Other parts.

  /** The text at the head of each page from here on. The templates write it. */
  public static final String RUNNING_HEAD = "running-head";

  /** The words in the place of a picture that cannot be shown. Source writes it. */
  public static final String LOST_PICTURE = "lost-picture";

  /** The box of a task. Source writes it. */
  public static final String TASK_BOX = "task-box";

  /** Lines that keep their ends, in prose. Source writes it. */
  public static final String VERSE = "verse";

  /** Verse that stands for itself. Source writes it. */
  public static final String POEM = "poem";

  /** The place where a new page begins. Source writes it. */
  public static final String PAGE_BREAK = "page-break";

  /** Text that stays in its characters, whichever the edition has. Authors write it. */
  public static final String NO_CONVERT = "no-convert";

  private Names() {}

  /** Tells whether an element of a layout has a class. */
  public static boolean has(Element element, String name) {
    String classes = element.getAttribute("class");
    return classes.contains(name) && List.of(classes.split("\\s+", -1)).contains(name);
  }
}

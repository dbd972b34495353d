package io.github.huozi.tagging;

import org.apache.pdfbox.cos.COSDictionary;

/** An entry in a structure element. */
sealed interface Kid permits Tag, Kid.Content, Kid.LinkArea {

  /**
   * A marked-content sequence of a page.
   *
   * @param page the page's dictionary
   * @param id the marked-content identifier, from 0 on each page
   * @param order its place in the document's order; -1 if it follows what was painted last
   */
  record Content(COSDictionary page, int id, int order) implements Kid {}

  /**
   * The annotation of a link.
   *
   * @param annotation its dictionary
   */
  record LinkArea(COSDictionary annotation) implements Kid {}
}

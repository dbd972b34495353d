package io.github.huozi.tagging;

import org.apache.pdfbox.cos.COSDictionary;

/** What a structure element holds. */
sealed interface Kid permits Tag, Kid.Content, Kid.LinkArea {

  /**
   * A stretch of a page's content.
   *
   * @param page the page's dictionary
   * @param id its marked-content identifier, counted on each page from 0
   */
  record Content(COSDictionary page, int id) implements Kid {}

  /**
   * Where a link may be clicked.
   *
   * @param annotation the dictionary of the annotation
   */
  record LinkArea(COSDictionary annotation) implements Kid {}
}

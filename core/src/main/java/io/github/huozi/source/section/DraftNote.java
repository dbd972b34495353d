package io.github.huozi.source.section;

import org.jsoup.nodes.Element;

/**
 * A note that is defined in a section.
 *
 * @param label what the author calls it
 * @param line where it is defined
 * @param body its blocks
 */
record DraftNote(String label, int line, Element body) {}

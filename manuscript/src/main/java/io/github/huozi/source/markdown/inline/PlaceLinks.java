package io.github.huozi.source.markdown.inline;

import java.util.regex.Pattern;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Makes links of {@code [text][id]}, {@code [][id]} and {@code [id][]} that no definition explains.
 * In MkDocs with autorefs they lead to the id of a heading in any file.
 */
final class PlaceLinks implements LinkProcessor {

  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:/-]{1,100}");

  /** An id, or the title of a heading. */
  private static final Pattern TITLE = Pattern.compile("[\\p{L}_][^\\[\\]`<>\\n]{1,100}");

  @Override
  public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    String label = info.label();
    if (label == null || info.destination() != null || info.marker() != null || isAfterWord(info)) {
      return LinkResult.none();
    }
    boolean collapsed = label.isEmpty();
    String id = collapsed ? info.text() : label;
    boolean fits = (collapsed ? TITLE : ID).matcher(id).matches() && !info.text().startsWith("^");
    if (!fits || context.getDefinition(LinkReferenceDefinition.class, id) != null) {
      return LinkResult.none();
    }
    return LinkResult.wrapTextIn(new PlaceLink(id, collapsed), scanner.position());
  }

  /** Tells whether the brackets belong to a word, as an index does: {@code rows[i][key]}. */
  private static boolean isAfterWord(LinkInfo info) {
    if (!(info.openingBracket().getPrevious() instanceof Text before)
        || before.getLiteral().isEmpty()) {
      return false;
    }
    String literal = before.getLiteral();
    char last = literal.charAt(literal.length() - 1);
    return (last < 0x80 && Character.isLetterOrDigit(last)) || "_])".indexOf(last) >= 0;
  }
}

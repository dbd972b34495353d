package io.github.huozi.edition;

import io.github.huozi.font.FontSet;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.LinePlaces;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.pdf.limit.SourceLine;
import io.github.huozi.problem.Documentation;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The characters of a document: how often each occurs, and where the author wrote it first. */
public final class CharacterUse {

  /** Scripts whose letters change their form with their neighbours, or run from right to left. */
  private static final Set<UnicodeScript> SHAPED =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.HEBREW,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.NKO,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.SYRIAC,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.THAANA,
          UnicodeScript.TIBETAN);

  private final Map<Integer, Use> uses = new TreeMap<>();
  private final Map<String, LinePlaces> sectionPlaces = new HashMap<>();
  private final Path publicationFile;
  private final List<String> publicationLines;

  /** The first place of a character in {@code publication.yaml}, for those requested so far. */
  private final Map<Integer, SourceLocation> placesInPublication = new HashMap<>();

  /**
   * @throws IOException if {@code publication.yaml} cannot be read
   */
  public CharacterUse(Publication publication, Manuscript manuscript) throws IOException {
    for (Section section : manuscript.sections()) {
      sectionPlaces.put(section.id(), section.places());
    }
    this.publicationFile = publication.file();
    this.publicationLines =
        Files.exists(publicationFile) ? Files.readAllLines(publicationFile) : List.of();
  }

  /** Adds the text of a template's document; its line breaks must still be those of the files. */
  public CharacterUse add(Document document) {
    NodeTraversor.traverse(new Walker(), document.body());
    return this;
  }

  /** Adds a text of another file, such as the labels of a drawing. */
  public CharacterUse add(String text, SourceLocation location) {
    text.codePoints().forEach(codePoint -> count(codePoint, location));
    return this;
  }

  /** Adds a text whose words come from {@code publication.yaml}. */
  public CharacterUse addOfPublication(String text) {
    text.codePoints().forEach(codePoint -> count(codePoint, inPublication(codePoint)));
    return this;
  }

  /** The characters, each once. */
  public Set<Integer> codePoints() {
    return uses.keySet();
  }

  /** Reports each character that no font has, once. */
  public void reportMissing(FontSet fonts, Problems problems) {
    IntPredicate covered = fonts.coverage();
    uses.forEach(
        (codePoint, use) -> {
          if (!covered.test(codePoint)) {
            problems.addLevelled(
                Problem.of(
                        ProblemKind.MISSING_GLYPH,
                        use.first,
                        "no font has the character %s (U+%04X), which occurs %s"
                            .formatted(
                                Character.toString(codePoint),
                                codePoint,
                                use.count == 1 ? "once" : use.count + " times"),
                        "write it another way, or add a font that has it to theme/fonts ("
                            + Documentation.page("fonts")
                            + ")")
                    .losing(use.count));
          }
        });
  }

  /**
   * Warns once for each script whose letters change with their neighbours or run from right to
   * left: the PDF has such letters one by one, from left to right.
   */
  public void reportUnshaped(FontSet fonts, Problems problems) {
    IntPredicate covered = fonts.coverage();
    Map<UnicodeScript, Integer> found = new EnumMap<>(UnicodeScript.class);
    uses.forEach(
        (codePoint, use) -> {
          UnicodeScript script = UnicodeScript.of(codePoint);
          if (SHAPED.contains(script) && covered.test(codePoint)) {
            found.merge(script, codePoint, (one, other) -> isPlaced(one) ? one : other);
          }
        });
    found.forEach(
        (script, codePoint) ->
            problems.warning(
                Objects.requireNonNull(uses.get(codePoint)).first,
                "letters such as %s are printed one by one, not joined as in words"
                    .formatted(Character.toString(codePoint)),
                "show such words as an image; the EPUB shows them correctly"));
  }

  private boolean isPlaced(int codePoint) {
    return Objects.requireNonNull(uses.get(codePoint)).first.line() > 0;
  }

  private void count(int codePoint, SourceLocation location) {
    if (!Characters.isInvisible(codePoint) && !Character.isWhitespace(codePoint)) {
      Use use = uses.get(codePoint);
      if (use == null || (use.isUnknown() && location.line() > 0)) {
        uses.put(codePoint, new Use(location));
      } else if (use.isUnknown() || location.line() > 0) {
        use.count++;
      }
    }
  }

  private SourceLocation inPublication(int codePoint) {
    return placesInPublication.computeIfAbsent(codePoint, this::findInPublication);
  }

  private SourceLocation findInPublication(int codePoint) {
    String character = Character.toString(codePoint);
    for (int i = 0; i < publicationLines.size(); i++) {
      if (publicationLines.get(i).contains(character)) {
        return new SourceLocation(publicationFile, i + 1);
      }
    }
    return SourceLocation.of(publicationFile);
  }

  /**
   * The first place of a character, and the number of its occurrences. Templates repeat texts in
   * contents and running heads without a line. Such occurrences count only if no other is known.
   */
  private static final class Use {

    private final SourceLocation first;
    private int count = 1;

    Use(SourceLocation first) {
      this.first = first;
    }

    boolean isUnknown() {
      return first.line() <= 0;
    }
  }

  private final class Walker implements NodeVisitor {

    /** 0 until an element of the section has a line. */
    private int line;

    private int depthOfSection = Integer.MAX_VALUE;
    private boolean formula;
    private LinePlaces section = LinePlaces.of(publicationFile);

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        LinePlaces places = sectionPlaces.get(element.attr(Names.SECTION));
        if (places != null) {
          section = places;
          depthOfSection = depth;
          line = 0;
        }
        line = SourceLine.of(element).orElse(line);
        formula |= element.nameIs("math");
      } else if (formula && !isWords(node)) {
        return; // the font for mathematics has it
      } else if (node instanceof TextNode text) {
        boolean metadata = depthOfSection == Integer.MAX_VALUE;
        SourceLocation place = section.place(line);
        String whole = text.getWholeText();
        for (int i = 0; i < whole.length(); i = whole.offsetByCodePoints(i, 1)) {
          int codePoint = whole.codePointAt(i);
          if (codePoint == '\n') {
            line += line > 0 ? 1 : 0;
            place = section.place(line);
          } else {
            count(codePoint, metadata ? inPublication(codePoint) : place);
          }
        }
      }
    }

    /** Tells whether a node is text of words in a formula, which are in the edition's fonts. */
    private static boolean isWords(Node node) {
      return node.parent() instanceof Element element
          && element.nameIs("mtext")
          && element.text().codePoints().noneMatch(c -> c >= 0x1D400 && c <= 0x1D7FF);
    }

    @Override
    public void tail(Node node, int depth) {
      formula &= !node.nodeName().equals("math");
      if (depth == depthOfSection) {
        depthOfSection = Integer.MAX_VALUE;
      }
    }
  }
}

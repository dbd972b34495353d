package io.github.huozi.csl;

import io.github.huozi.citation.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats one name: CSL 1.0.2, Name-part Order. */
final class NameFormat {

  private static final Pattern WORD =
      Pattern.compile("([^\\s.\\-\u2010]+)(\\.?)([\\s\u00a0\\-\u2010]*)");

  private final Rendering rendering;
  private final CslElement format;

  NameFormat(Rendering rendering, CslElement format) {
    this.rendering = rendering;
    this.format = format;
  }

  /** A name whose given name comes first unless it is inverted. */
  boolean inverts(PersonName name) {
    return name.literal().isEmpty() && !name.fixedOrder() && !Scripts.isCjk(name.letters());
  }

  /**
   * Formats a name.
   *
   * @param inverting sets the family name first
   * @param level how far the given name is shown, to tell it from others
   */
  CslPiece render(PersonName name, boolean inverting, int level) {
    if (!name.literal().isEmpty()) {
      boolean sorting = rendering.subject.sorting();
      String whole = sorting ? CslValues.withoutArticle(name.literal()) : name.literal();
      return format.has("institution") ? FieldText.read(whole) : part("family", whole);
    }
    boolean isShort = format.get("form").equals("short") && level == 0;
    boolean cjk = Scripts.isCjk(name.letters());
    if (cjk || name.fixedOrder()) {
      boolean familyOnly = isShort && !(cjk && namesInFull());
      CslPiece given = familyOnly ? CslPiece.EMPTY : part("given", name.given());
      return CslPiece.join(List.of(part("family", name.family()), given), cjk ? "" : " ");
    }
    if (name.family().isEmpty()) {
      return part("given", name.given());
    }
    if (isShort) {
      List<CslPiece> family = new ArrayList<>();
      add(family, formatted("family", name.nonDroppingParticle()), "");
      add(family, formatted("family", name.family()), name.nonDroppingParticle());
      return affixed("family", CslPiece.row(family));
    }
    String given = given(name.given().strip(), level);
    return inverting ? inverted(name, given) : straight(name, given);
  }

  /** Chinese and Korean know a person by the whole name: GB/T 7714—2015, 10.2.2. */
  private boolean namesInFull() {
    return rendering.terms().language().matches("(zh|ko)\\b.*");
  }

  private CslPiece straight(PersonName name, String given) {
    List<CslPiece> family = new ArrayList<>();
    add(family, formatted("given", name.droppingParticle()), "");
    add(family, formatted("family", name.nonDroppingParticle()), name.droppingParticle());
    add(family, formatted("family", name.family()), particle(name));
    if (!name.suffix().isEmpty()) {
      family.add(CslPiece.words((name.commaSuffix() ? ", " : " ") + suffix(name)));
    }
    CslPiece first = affixed("given", formatted("given", given));
    return CslPiece.join(List.of(first, affixed("family", CslPiece.row(family))), " ");
  }

  /** “Jr.” has no point where initials have none. */
  private String suffix(PersonName name) {
    boolean points = format.get("initialize-with", ".").contains(".");
    return points ? name.suffix() : name.suffix().replace(".", "");
  }

  private static String particle(PersonName name) {
    return name.nonDroppingParticle().isEmpty()
        ? name.droppingParticle()
        : name.nonDroppingParticle();
  }

  /** Adds a piece after a space; a particle that ends with an apostrophe stands at its name. */
  private static void add(List<CslPiece> row, CslPiece piece, String before) {
    if (piece.isEmpty()) {
      return;
    }
    if (!row.isEmpty() && !before.matches("(?s).*['\u2019-]")) {
      row.add(CslPiece.words(" "));
    }
    row.add(piece);
  }

  private CslPiece inverted(PersonName name, String given) {
    String demotes =
        rendering.subject.style().root().get("demote-non-dropping-particle", "display-and-sort");
    boolean sorting = rendering.subject.sorting();
    boolean demoted =
        demotes.equals("display-and-sort") || (demotes.equals("sort-only") && sorting);
    List<CslPiece> family = new ArrayList<>();
    add(family, formatted("family", demoted ? "" : name.nonDroppingParticle()), "");
    add(family, formatted("family", name.family()), demoted ? "" : name.nonDroppingParticle());
    List<CslPiece> rest =
        List.of(
            formatted("given", given),
            formatted("given", name.droppingParticle()),
            formatted("family", demoted ? name.nonDroppingParticle() : ""));
    if (sorting) {
      rest = List.of(rest.get(1), rest.get(2), rest.get(0));
    }
    String separator = sorting ? " " : format.get("sort-separator", ", ");
    return CslPiece.join(
        List.of(
            affixed("family", CslPiece.row(family)),
            affixed("given", CslPiece.join(rest, " ")),
            FieldText.read(suffix(name))),
        separator);
  }

  private CslPiece part(String name, String words) {
    return affixed(name, formatted(name, words));
  }

  private Optional<CslElement> own(String name) {
    return format.all("name-part").filter(part -> part.get("name").equals(name)).findFirst();
  }

  /** A part with its formatting: the affixes may take in other parts. */
  private CslPiece formatted(String name, String words) {
    CslPiece piece = FieldText.read(words);
    return own(name)
        .map(
            element -> {
              Map<String, String> attributes = new HashMap<>(element.attributes());
              attributes.keySet().removeAll(List.of("prefix", "suffix"));
              return rendering.finish(element.with(attributes), piece);
            })
        .orElse(piece);
  }

  private CslPiece affixed(String name, CslPiece piece) {
    return own(name)
        .map(element -> piece.between(element.get("prefix"), element.get("suffix")))
        .orElse(piece);
  }

  private String given(String given, int level) {
    boolean initializes = format.has("initialize-with");
    boolean whole = format.get("initialize").equals("false");
    if (!initializes || level > (format.get("form").equals("short") ? 1 : 0)) {
      return given;
    }
    boolean hyphens =
        !rendering.subject.style().root().get("initialize-with-hyphen").equals("false");
    return initials(given, format.get("initialize-with"), hyphens, whole);
  }

  /**
   * The initials of given names.
   *
   * @param with what stands after each of them
   * @param hyphens keeps the hyphen of double names
   * @param onlyInitials changes initials only, and keeps whole names
   */
  static String initials(String given, String with, boolean hyphens, boolean onlyInitials) {
    StringBuilder text = new StringBuilder();
    Matcher words = WORD.matcher(given);
    String joint = "";
    boolean wholeBefore = false;
    while (words.find()) {
      String word = words.group(1);
      boolean dotted = !words.group(2).isEmpty();
      boolean letter = Character.isLetter(word.codePointAt(0));
      boolean lower = letter && word.equals(word.toLowerCase(Locale.ROOT));
      boolean one = word.codePointCount(0, word.length()) == 1 && !lower;
      boolean keeps = (lower && !dotted) || (onlyInitials && !one && !dotted) || !letter;
      if (lower && !dotted && !joint.isEmpty() && !onlyInitials) {
        // The second half of a name such as Guo-ping is no name of its own.
        joint = words.group(3).strip();
        continue;
      }
      boolean hyphened = !joint.isEmpty() && (hyphens || keeps);
      if (hyphened) {
        text.setLength(text.toString().stripTrailing().length());
        text.append(joint);
      } else if (keeps || wholeBefore) {
        space(text);
      }
      text.append(keeps || dotted ? word : initial(word)).append(keeps ? "" : with);
      if (keeps && dotted) {
        text.append('.');
      }
      wholeBefore = keeps;
      joint = words.group(3).strip();
    }
    return text.toString().strip();
  }

  private static void space(StringBuilder text) {
    if (text.length() > 0 && !text.toString().endsWith(" ")) {
      text.append(' ');
    }
  }

  private static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}

package io.github.huozi.check.epub;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.css.CssReference;
import io.github.huozi.css.CssReferences;
import io.github.huozi.css.CssRewriter;
import io.github.huozi.css.CssText;
import io.github.huozi.css.CssValues;
import io.github.huozi.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks that an EPUB looks as its theme has it: its style sheets are the theme's, its documents
 * have the elements, classes and attributes of the theme's templates, and its fonts are those that
 * the style sheets name. Nothing is hidden, then, but what the theme hides.
 */
public final class StyleCheck implements Check {

  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{([^}]*)\\}");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern FAMILY = Pattern.compile("font-family\\s*:\\s*([^;}]*)");
  private static final Pattern WEIGHT = Pattern.compile("font-weight\\s*:\\s*(\\d+)");
  private static final Pattern STYLE = Pattern.compile("font-style\\s*:\\s*(\\w+)");
  private static final Pattern SOURCE = Pattern.compile("url\\(\\s*[\"']?([^\"')]*)");

  private final Expectations expectations;

  public StyleCheck(Expectations expectations) {
    this.expectations = expectations;
  }

  @Override
  public String name() {
    return "styles";
  }

  @Override
  public List<Finding> checkEpub(Path file, FinishedEdition edition) throws IOException {
    EpubArchive epub = EpubArchive.read(file);
    Map<String, Document> expected = expectations.reading(edition);
    SourceLines sources = new SourceLines(edition.manuscript());
    List<Finding> findings =
        new ArrayList<>(new StyleSheets(epub, edition, expectations, file).find(expected));
    findings.addAll(new EpubDocuments(epub, expected, sources, file).markup());
    return findings;
  }

  /** Whether an entry is a style sheet that declares fonts and does nothing else. */
  static boolean declaresFonts(EpubArchive epub, String entry) throws IOException {
    if (!epub.has(entry)) {
      return false;
    }
    String css = COMMENT.matcher(text(epub.bytes(entry))).replaceAll("");
    return css.contains("@font-face") && FONT_FACE.matcher(css).replaceAll("").isBlank();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Compares the style sheets of one EPUB with the theme's, and its fonts with their names. */
  private static final class StyleSheets {

    private final EpubArchive epub;
    private final FinishedEdition edition;
    private final Expectations expectations;
    private final Path file;
    private final Set<String> families = new HashSet<>();
    private final Set<String> compared = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    StyleSheets(EpubArchive epub, FinishedEdition edition, Expectations expectations, Path file) {
      this.epub = epub;
      this.edition = edition;
      this.expectations = expectations;
      this.file = file;
    }

    /**
     * Finds style sheets and fonts that differ.
     *
     * @param expected the documents that the templates make, by their names
     */
    List<Finding> find(Map<String, Document> expected) throws IOException {
      for (EpubArchive.Item item : epub.manifest()) {
        if (item.mediaType().equals("text/css") && declaresFonts(epub, item.path())) {
          checkFonts(item.path());
        }
      }
      for (Map.Entry<String, Document> document : expected.entrySet()) {
        Optional<String> entry = EpubDocuments.entry(epub, document.getKey());
        if (entry.isPresent()) {
          compareLinks(document.getValue(), entry.get());
        }
      }
      return findings;
    }

    private void compareLinks(Document template, String entry) throws IOException {
      List<String> found = new ArrayList<>();
      for (Element link : epub.document(entry).select("link[rel~=(?i)stylesheet][href]")) {
        String path = Href.resolve(entry, link.attr("href")).path();
        if (!declaresFonts(epub, path)) {
          found.add(path);
        }
      }
      int i = 0;
      for (Element link : template.select("link[rel~=(?i)stylesheet][href]")) {
        if (i < found.size()) {
          compare(link.attr("href"), found.get(i++));
        }
      }
    }

    private void compare(String name, String entry) throws IOException {
      Optional<byte[]> themeFile = expectations.themeFile(edition, name);
      if (!compared.add(name + "\n" + entry) || themeFile.isEmpty() || !epub.has(entry)) {
        return;
      }
      String wanted = text(themeFile.get());
      String found = text(epub.bytes(entry));
      List<CssText.Part> a = CssText.of(withoutFamilies(wanted));
      List<CssText.Part> b = CssText.of(withoutFamilies(found));
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        if (i >= a.size() || i >= b.size() || !a.get(i).text().equals(b.get(i).text())) {
          int line = b.isEmpty() ? 0 : b.get(Math.min(i, b.size() - 1)).line();
          report(
              "styles/changed",
              new Place.InEntry(entry, line, 0),
              entry + " is not the theme's style sheet " + name + "; publish the file again");
          return;
        }
      }
      List<String> wantedImports = imports(wanted);
      List<String> foundImports = imports(found);
      for (int i = 0; i < Math.min(wantedImports.size(), foundImports.size()); i++) {
        compare(
            Href.resolve(name, wantedImports.get(i)).path(),
            Href.resolve(entry, foundImports.get(i)).path());
      }
    }

    private static List<String> imports(String css) {
      return CssReferences.in(css).stream()
          .filter(reference -> reference.kind() == CssReference.Kind.IMPORT)
          .map(CssReference::target)
          .toList();
    }

    /** Removes the embedded fonts, which packaging puts first in each font-family. */
    private String withoutFamilies(String css) {
      return CssRewriter.values(
          css,
          "font-family",
          value ->
              families.isEmpty() || value.contains("(")
                  ? value
                  : String.join(
                          ", ",
                          CssValues.families(value).stream()
                              .filter(family -> !families.contains(family))
                              .toList())
                      + (CssValues.isImportant(value) ? " !important" : ""));
    }

    /** Checks that each font is the one that its declaration names. */
    private void checkFonts(String entry) throws IOException {
      String css = COMMENT.matcher(text(epub.bytes(entry))).replaceAll("");
      Matcher face = FONT_FACE.matcher(css);
      while (face.find()) {
        String family =
            first(FAMILY, face.group(1))
                .map(CssValues::families)
                .map(names -> names.get(0))
                .orElse("");
        families.add(family);
        String font = Href.resolve(entry, first(SOURCE, face.group(1)).orElse("")).path();
        if (epub.has(font) && !isFace(font, family, face.group(1))) {
          report(
              "styles/font",
              new Place.InEntry(entry, 0, 0),
              font + " is not the font " + family + " that is declared; publish the file again");
        }
      }
    }

    private boolean isFace(String font, String family, String declaration) throws IOException {
      try (TrueTypeFont program =
          new TTFParser().parse(new RandomAccessReadBuffer(epub.bytes(font)))) {
        OS2WindowsMetricsTable metrics = program.getOS2Windows();
        String name = program.getNaming() == null ? null : program.getNaming().getFontFamily();
        boolean italic = first(STYLE, declaration).orElse("normal").equals("italic");
        return (name == null || name.startsWith(family) || family.startsWith(name))
            && (metrics == null
                || (first(WEIGHT, declaration)
                        .map(weight -> Integer.parseInt(weight) == metrics.getWeightClass())
                        .orElse(true)
                    && italic == ((metrics.getFsSelection() & 1) != 0)));
      } catch (IOException e) {
        // EPUBCheck reports a damaged font.
        return true;
      }
    }

    private static Optional<String> first(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void report(String rule, Place place, String message) {
      findings.add(
          new Finding(rule, Severity.ERROR, file, Optional.of(place), Optional.empty(), message));
    }
  }
}

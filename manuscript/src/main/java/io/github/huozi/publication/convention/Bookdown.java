package io.github.huozi.publication.convention;

import io.github.huozi.model.Numbers;
import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.config.UnreadSettingsException;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.YamlSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the {@code _bookdown.yml} of a book in R Markdown. Its chapters are the files that it
 * lists, or else all of the folder by their names, {@code index.Rmd} first, whose front matter is
 * that of the book. Headings in them begin parts, <code># (PART) Clay {-}</code>, and appendices.
 */
final class Bookdown {

  private static final String INDEX = "index.Rmd";

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n([\\s\\S]{0,20000}?)\\n---[ \\t]*\\n");

  private static final Pattern FENCED =
      Pattern.compile("(?m)^ {0,3}(`{3,}+|~{3,}+)[^\\n]*+\\n(?:(?! {0,3}\\1)[^\\n]*+\\n)*+");

  private static final Pattern PART =
      Pattern.compile(
          "(?m)^# +\\((PART(?:\\\\\\*)?|APPENDIX)\\) +([^\\n{]{1,300}?)[ \\t]*(?:\\{[^}\\n]*\\})?[ \\t]*$");

  private final Path root;
  private final List<Item> items = new ArrayList<>();
  private boolean appendix;
  private int level = 1;

  private Bookdown(Path root) {
    this.root = root;
  }

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys("", "rmd_files", "rmd_files.html", "lang");
  }

  static Convention read(SettingsFile settings) {
    Bookdown book = new Bookdown(settings.root());
    List<Setting.Text> listed = settings.table().texts("rmd_files");
    if (listed.isEmpty()) {
      listed = settings.table().texts("rmd_files", "html");
    }
    if (listed.isEmpty()) {
      book.files().forEach(name -> book.add(name, 0));
    } else {
      listed.forEach(name -> book.add(name.value(), name.line()));
    }
    Optional<Path> file = Optional.of(settings.reporter().file());
    if (book.items.isEmpty()) {
      return new Convention(file, Declared.NOTHING, List.of());
    }
    SectionListing listing =
        new SectionListing(file, book.items, false, true, List.of(), true, false);
    return new Convention(
        file,
        Declared.of(book.matter().orElse(settings.table()), List.of("lang"), Optional.empty()),
        List.of(new Convention.Source(settings.root(), Optional.empty(), listing)),
        Optional.of(numbers()));
  }

  /** The kinds that the tool numbers: chapters, headings and what has a label. */
  private static Numbers numbers() {
    Optional<Numbers.Form> form = Optional.of(Numbers.Form.USUAL);
    Map<Numbers.Kind, Numbers.Count> counted = new EnumMap<>(Numbers.Kind.class);
    for (Numbers.Kind kind : Numbers.Kind.values()) {
      counted.put(kind, Numbers.Count.CHAPTER);
    }
    return new Numbers(form, form, form, 3, counted, true);
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".rmd") && !name.startsWith("_"))
          .sorted(
              (a, b) ->
                  a.equals(INDEX) == b.equals(INDEX) ? a.compareTo(b) : a.equals(INDEX) ? -1 : 1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, int line) {
    Matcher part = PART.matcher(FENCED.matcher(text(name)).replaceAll(""));
    while (part.find()) {
      appendix = part.group(1).equals("APPENDIX");
      level = appendix ? 1 : 2;
      if (!appendix) {
        items.add(
            new Item(new Section.Place(0, 1), Optional.of(part.group(2)), Optional.empty(), line));
      }
    }
    Section.Place place = new Section.Place(1, level);
    items.add(
        new Item(
            appendix ? place.as(SectionRole.APPENDIX) : place,
            Optional.empty(),
            Optional.of(name),
            line));
  }

  /** The front matter of the first file, without what R computes. */
  private Optional<Setting.Table> matter() {
    Matcher matter = FRONT_MATTER.matcher(text(INDEX));
    Reporter ignored = new Reporter(root.resolve(INDEX), new Problems());
    try {
      return matter.find()
          ? YamlSettings.parse(matter.group(1).replaceAll("(?m)^.*`r .*$", ""), ignored)
          : Optional.empty();
    } catch (UnreadSettingsException e) {
      return Optional.empty(); // told when the section is read
    }
  }

  private String text(String name) {
    return new ReferredFiles(root)
        .find("the file", root, name, 0, new Reporter(root, new Problems()))
        .flatMap(file -> TextFile.read(new Reporter(file, new Problems())))
        .orElse("");
  }
}

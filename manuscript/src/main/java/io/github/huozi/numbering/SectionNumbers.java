package io.github.huozi.numbering;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.model.section.SectionRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts parts, chapters, appendices, and the headings below them. Chapters count on through parts.
 * A title that has its number in its text keeps that number, and those after it count on from
 * there. What is not to be numbered does not count, nor does anything below it.
 */
final class SectionNumbers {

  /** The sign for the number of a chapter that has none, before the number of a figure. */
  private static final String NO_CHAPTER = "0";

  private final Numbers scheme;
  private final boolean plain;
  private final Language language;
  private final boolean vertical;
  private final NumberWords words;

  /** The count at each level: chapters, what is below them, and so on. */
  private final List<Integer> counts = new ArrayList<>();

  /** The number at each level above the next one; null where something has none. */
  private final List<@Nullable String> numbers = new ArrayList<>();

  private final Map<SectionRole, Integer> roles = new HashMap<>();
  private final Map<String, SectionNumber> printed = new HashMap<>();
  private final Map<String, String> bare = new HashMap<>();

  /** The names at the start of titles that stand before their numbers instead. */
  private final Map<String, String> names = new HashMap<>();

  /** The number of each section, or that of its chapter. */
  private final Map<String, String> around = new HashMap<>();

  /**
   * @param plain whether chapters have bare numbers
   */
  SectionNumbers(Publication publication, Manuscript manuscript, Numbers scheme, boolean plain) {
    this.scheme = scheme;
    this.plain = plain;
    this.language = manuscript.edition().language();
    this.vertical = manuscript.edition().writingMode().isVertical();
    this.words = NumberWords.in(language);
    manuscript.sections().forEach(this::count);
  }

  /** The number that is printed before the title of a section or heading, by its id. */
  Optional<SectionNumber> printed(String id) {
    return Optional.ofNullable(printed.get(id));
  }

  /** The number that a section or heading has, printed or typed: {@code 3}, {@code A.1}. */
  Optional<String> bare(String id) {
    return Optional.ofNullable(bare.get(id));
  }

  /**
   * The name of an appendix that its title begins with, with the mark after it, if it is printed
   * with the number: the title is what follows.
   */
  Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /**
   * The number before those of the figures of a section.
   *
   * @param deep whether it is that of the section below the chapter, and not that of the chapter
   * @param heading the id of a heading of the second level around the figure
   */
  String around(Section section, boolean deep, Optional<String> heading) {
    String number =
        heading.flatMap(this::bare).orElseGet(() -> around.getOrDefault(section.id(), NO_CHAPTER));
    int end = number.indexOf('.');
    end = deep && end >= 0 ? number.indexOf('.', end + 1) : end;
    return end < 0 ? number : number.substring(0, end);
  }

  private void count(Section section) {
    Section.Place place = section.place();
    int top = Math.max(1, place.depth());
    // A dedication shows no title either; nothing below it counts in its place.
    boolean passed = !section.showTitle() && place.role().isTitled();
    if (place.isPart()) {
      apart(section, SectionRole.PART, scheme.parts(), "part");
      return;
    } else if (place.depth() == 1 && place.role() == SectionRole.APPENDIX) {
      below(1);
      numbers.add(apart(section, SectionRole.APPENDIX, scheme.appendices(), "appendix"));
    } else if (place.depth() == 1 && place.role() != SectionRole.CHAPTER) {
      below(1);
      numbers.add(null);
    } else if (!passed) {
      next(top, section.id(), section.title(), section.numbered())
          .ifPresent(number -> print(section, number));
    }
    for (@Nullable String number : numbers) {
      if (number != null) {
        around.put(section.id(), number);
      }
    }
    for (Heading heading : section.headings()) {
      int level = top + heading.level() - (passed ? 2 : 1);
      next(level, heading.id(), heading.text(), heading.numbered() && section.numbered())
          .filter(number -> isPrinted(level, heading.level() == 2))
          .ifPresent(number -> printed.put(heading.id(), new SectionNumber(number, false)));
    }
  }

  private void print(Section section, String number) {
    boolean chapter = section.place().depth() <= 1;
    if (chapter && scheme.chapters().isPresent()) {
      // A chapter's number that is not typed is its count.
      NumberForm form = form(scheme.chapters().get(), "chapter");
      printed.put(
          section.id(), new SectionNumber(form.write(Integer.parseInt(number)), form.hasWords()));
    } else if (!chapter && isPrinted(section.place().depth(), true)) {
      printed.put(section.id(), new SectionNumber(number, false));
    }
  }

  private boolean isPrinted(int level, boolean entry) {
    return scheme.headings() == Numbers.ENTRIES ? entry : level <= scheme.headings();
  }

  /** Counts a part or an appendix; returns its number, or null. */
  private @Nullable String apart(
      Section section, SectionRole role, Optional<Numbers.Form> wanted, String key) {
    Optional<TypedNumber> typed = TypedNumber.ofTitle(section.title());
    if (typed.isPresent()) {
      typed.get().last().ifPresent(last -> roles.put(role, last));
      if (typed.get().number().matches("[A-Z]")) {
        roles.put(role, typed.get().number().charAt(0) - 'A' + 1);
      }
      bare.put(section.id(), typed.get().number());
      return typed.get().number();
    }
    boolean appendix = role == SectionRole.APPENDIX;
    if (!section.numbered()
        || section.place().role() != role
        || (appendix && TypedNumber.isOnlyName(section.title()))) {
      return null;
    }
    int count = roles.merge(role, 1, Integer::sum);
    Optional<String> name =
        appendix ? TypedNumber.nameOfAppendix(section.title()) : Optional.empty();
    NumberForm used =
        name.filter(unused -> own(wanted.orElse(Numbers.Form.USUAL)).isEmpty())
            .flatMap(this::formOfName)
            .orElseGet(() -> form(wanted.orElse(Numbers.Form.USUAL), key));
    bare.put(section.id(), used.bare(count));
    if (wanted.isPresent() && name.isEmpty() && appendix && TypedNumber.isNamed(section.title())) {
      // The name belongs to the words of the title, and does not stand before them again.
      printed.put(section.id(), new SectionNumber(used.bare(count), false));
    } else if (wanted.isPresent()) {
      printed.put(section.id(), new SectionNumber(used.write(count), used.hasWords()));
      name.filter(unused -> used.hasWords()).ifPresent(known -> names.put(section.id(), known));
    }
    return used.bare(count);
  }

  /** The form of numbers after the name that an author gives an appendix: 附录 A, 付録A, Annex A. */
  private Optional<NumberForm> formOfName(String name) {
    String word = name.replaceAll("\\P{L}+$", "");
    boolean joined = language.script() == Script.JAPANESE && word.matches(".*\\p{IsHan}");
    String space = joined ? "" : " ";
    return NumberForm.of(word + space + "A", language);
  }

  /** The form of a number; that of the language if the author's has no number. */
  private NumberForm form(Numbers.Form wanted, String key) {
    String sample =
        !plain || key.equals("part") ? words.word(key) : key.equals("chapter") ? "1" : "A";
    return own(wanted)
        .or(
            () ->
                NumberForm.of(sample, language)
                    .map(usual -> vertical ? usual.inHan(language) : usual))
        .orElseThrow();
  }

  /** The form that an author gives a number. */
  private Optional<NumberForm> own(Numbers.Form wanted) {
    return wanted
        .sample()
        .flatMap(sample -> sample.in(language))
        .flatMap(sample -> NumberForm.of(sample, language));
  }

  /** Counts what stands at a level; empty if it has no number. */
  private Optional<String> next(int level, String id, String title, boolean numbered) {
    below(level);
    while (numbers.size() < level - 1) {
      numbers.add(null);
    }
    Optional<String> above =
        level == 1 ? Optional.of("") : Optional.ofNullable(numbers.get(level - 2));
    Optional<TypedNumber> typed = TypedNumber.ofTitle(title);
    @Nullable String number = null;
    boolean kept = false;
    if (numbered && typed.isPresent()) {
      typed.get().last().ifPresent(last -> set(level, last));
      number =
          level > 1 && typed.get().number().indexOf('.') < 0 && above.isPresent()
              ? above.get() + "." + typed.get().number()
              : typed.get().number();
      kept = true;
    } else if (numbered && above.isPresent()) {
      set(level, count(level) + 1);
      number = (level == 1 ? "" : above.get() + ".") + count(level);
    }
    numbers.add(number);
    Optional.ofNullable(number).ifPresent(known -> bare.put(id, known));
    return Optional.ofNullable(kept ? null : number);
  }

  /** Forgets what stands at a level and below it; counts at the level go on. */
  private void below(int level) {
    while (numbers.size() >= level) {
      numbers.remove(numbers.size() - 1);
    }
    while (counts.size() > level) {
      counts.remove(counts.size() - 1);
    }
  }

  private int count(int level) {
    return counts.size() < level ? 0 : counts.get(level - 1);
  }

  private void set(int level, int count) {
    while (counts.size() < level) {
      counts.add(0);
    }
    counts.set(level - 1, count);
  }
}

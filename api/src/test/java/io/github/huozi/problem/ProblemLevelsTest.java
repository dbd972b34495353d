package io.github.huozi.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.problem.ProblemKind.Level;
import io.github.huozi.problem.ProblemKind.Loss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The level of each kind of problem, and the short form of many problems. */
class ProblemLevelsTest {

  private static final Path FILE = Path.of("/book/en/1.md");

  static Stream<ProblemKind> named() {
    return Stream.of(ProblemKind.values()).filter(kind -> !kind.key().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("named")
  void eachNamedKindHasTheLevelThatThePublicationSets(ProblemKind kind) {
    for (Level level : Level.values()) {
      Problems problems = new Problems(ProblemLevels.of(Map.of(kind, level)));
      problems.add(kind, SourceLocation.of(FILE), "it is wrong", "mend it");
      assertThat(problems.sorted()).hasSize(level == Level.IGNORE ? 0 : 1);
      assertThat(problems.hasErrors()).isEqualTo(level == Level.ERROR);
      boolean counted = kind.loss() != Loss.NONE && level != Level.ERROR;
      assertThat(problems.losses().all()).hasSize(counted ? 1 : 0);
      assertThat(problems.losses().line().filter(line -> line.contains(kind.key())).isPresent())
          .isEqualTo(counted);
    }
  }

  @Test
  void aFindingHasTheLevelOfItsRuleOrElseOfItsCheck() {
    ProblemLevels levels =
        ProblemLevels.DEFAULT
            .withFindings(Map.of("pages", Level.IGNORE, "pages/short", Level.ERROR))
            .forDraft(true);
    assertThat(levels.ofFinding("pages/short")).contains(Level.ERROR);
    assertThat(levels.ofFinding("pages/widow")).contains(Level.IGNORE);
    assertThat(levels.ofFinding("pagesize/widow")).isEmpty();
    assertThat(levels.ofFinding("links/broken")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void noKindIsSilentUnlessThePublicationSaysSo(ProblemKind kind) {
    assertThat(kind.level()).isNotEqualTo(Level.IGNORE);
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void onlyWhatNoManuscriptMayDoFailsADraft(ProblemKind kind) {
    Problems problems = new Problems(ProblemLevels.DEFAULT.forDraft(true));
    problems.add(kind, SourceLocation.of(FILE), "it is wrong", "mend it");
    assertThat(problems.hasErrors())
        .isEqualTo(kind == ProblemKind.FORBIDDEN || kind == ProblemKind.FATAL);
    assertThat(problems.sorted()).hasSize(1);
  }

  /** The table in the documents lists all kinds, in the order of the enum or in another. */
  @ParameterizedTest
  @MethodSource("named")
  void theDocumentsListEachKind(ProblemKind kind) throws Exception {
    String row =
        "| `" + kind.key() + "` | `" + kind.level().name().toLowerCase(Locale.ROOT) + "` |";
    List<String> rows =
        Files.readAllLines(Path.of("../docs/publication.md")).stream()
            .filter(line -> line.startsWith(row))
            .toList();
    assertThat(rows).hasSize(1);
    String lost = rows.get(0).substring(0, rows.get(0).length() - 1).replaceFirst(".*\\|", "");
    assertThat(lost.strip().startsWith("nothing")).isEqualTo(kind.loss() == Loss.NONE);
  }

  @Test
  void aKindWithoutANameHasItsLevel() {
    assertThatThrownBy(() -> ProblemLevels.of(Map.of(ProblemKind.FORBIDDEN, Level.IGNORE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ProblemKind.of("")).isEmpty();
    assertThat(ProblemKind.of("missing-alt")).contains(ProblemKind.MISSING_ALT);
  }

  @Test
  void problemsFoundBeforeTheLevelsAreKnownGetThemThen() {
    Problems before = new Problems();
    before.add(ProblemKind.MISSING_IMAGE, SourceLocation.of(FILE), "it is wrong", "mend it");
    Map<ProblemKind, Level> set = new EnumMap<>(ProblemKind.class);
    set.put(ProblemKind.MISSING_IMAGE, Level.IGNORE);
    Problems after = before.with(ProblemLevels.of(set));
    assertThat(before.hasErrors()).isTrue();
    assertThat(after.sorted()).isEmpty();
    assertThat(after.losses().line()).contains("lost: 1 image (missing-image)");
  }

  @Test
  void manyProblemsOfOneKindAndCureAreOneLine() {
    Problems problems = new Problems();
    for (int line = 1; line <= 12; line++) {
      add(problems, ProblemKind.REMOTE_IMAGE, FILE, line, "the image " + line);
    }
    add(problems, ProblemKind.REMOTE_IMAGE, Path.of("/book/en/2.md"), 4, "the image");
    add(problems, ProblemKind.MISSING_NOTE, FILE, 7, "the note");
    add(problems, ProblemKind.MISSING_NOTE, FILE, 8, "the note");
    add(problems, ProblemKind.MISTAKE, FILE, 8, "one mistake");
    add(problems, ProblemKind.MISTAKE, FILE, 9, "another mistake");
    List<Problem> brief = ProblemSummary.ofFiles(problems.sorted());
    assertThat(brief.stream().map(problem -> problem.format(Path.of("/book"))))
        .containsExactly(
            "en/1.md:1: the image 1 (and 12 more like it, in 2 files); mend it",
            "en/1.md:7: the note (and 1 more like it in the file); mend it",
            "en/1.md:8: one mistake; mend it",
            "en/1.md:9: another mistake; mend it");
    assertThat(ProblemSummary.counts(problems.sorted()))
        .isEqualTo("17 problems: 13 remote-image, 2 missing-note, 2 others")
        .isEqualTo(ProblemSummary.counts(brief));
    assertThat(Losses.of(brief)).isEqualTo(Losses.of(problems.sorted()));
  }

  @Test
  void problemsWithAnotherCureAreNotHidden() {
    Problems problems = new Problems();
    dropped(problems, 1, "the attribute style of <p> is ignored", "give it a class");
    dropped(problems, 2, "the attribute onclick of <p> is ignored", "delete it");
    dropped(problems, 3, "the attribute style of <b> is ignored", "give it a class");
    assertThat(brief(problems))
        .containsExactly(
            "en/1.md:1: the attribute style of <p> is ignored (and 1 more like it in the"
                + " file); give it a class",
            "en/1.md:2: the attribute onclick of <p> is ignored; delete it");
  }

  /** A cure may name its object: to define [^1] and to define [^2] is the same. */
  @Test
  void aNameMakesNoOtherCure() {
    Problems problems = new Problems();
    for (String note : List.of("[^1]", "[^2]", "[^note.3]")) {
      SourceLocation place = new SourceLocation(FILE, 1);
      String cure = "add " + note + ": … or delete the reference";
      problems.add(ProblemKind.MISSING_NOTE, place, "the note " + note + " is not defined", cure);
      problems.warning(place, "the abbreviation " + note + " is unused", "write " + note);
      problems.warning(place, "\"" + note + "\" has no link", "link it");
      problems.error(place, "unknown key \"" + note + "\"", "delete it");
    }
    assertThat(brief(problems))
        .containsExactly(
            "en/1.md:1: \"[^1]\" has no link (and 2 more like it in the file); link it",
            "en/1.md:1: the abbreviation [^1] is unused (and 2 more like it in the file); write"
                + " [^1]",
            "en/1.md:1: the note [^1] is not defined (and 2 more like it in the file); add"
                + " [^1]: … or delete the reference",
            "en/1.md:1: unknown key \"[^1]\"; delete it",
            "en/1.md:1: unknown key \"[^2]\"; delete it",
            "en/1.md:1: unknown key \"[^note.3]\"; delete it");
  }

  @Test
  void tenCharactersThatNoFontHasAreNamed() {
    Problems problems = new Problems();
    for (int i = 0; i < 14; i++) {
      String message = "no font has the character " + (char) ('A' + i);
      add(problems, ProblemKind.MISSING_GLYPH, Path.of("/book/en/" + i % 3 + ".md"), i, message);
    }
    assertThat(brief(problems))
        .hasSize(11)
        .filteredOn(line -> line.contains("more"))
        .hasSize(1)
        .allMatch(line -> line.endsWith(" (and 3 more like it in the file); mend it"));
  }

  @Test
  void aCharacterThatSeveralEditionsLackHasOneLine() {
    Problems problems = new Problems();
    for (String edition : List.of("en", "ja")) {
      Path file = Path.of("/book/" + edition + "/1.md");
      add(problems, ProblemKind.MISSING_GLYPH, file, 1, "no font has the character A");
      add(problems, ProblemKind.MISSING_GLYPH, file, 2, "no font has the character B");
    }
    assertThat(brief(problems))
        .containsExactly(
            "en/1.md:1: no font has the character A (and 1 more like it, in 2 files); mend it",
            "en/1.md:2: no font has the character B (and 1 more like it, in 2 files); mend it");
  }

  private static List<String> brief(Problems problems) {
    return ProblemSummary.ofFiles(problems.sorted()).stream()
        .map(problem -> problem.format(Path.of("/book")))
        .toList();
  }

  private static void dropped(Problems problems, int line, String message, String cure) {
    problems.add(ProblemKind.DROPPED_MARKUP, new SourceLocation(FILE, line), message, cure);
  }

  @Test
  void whatIsLostIsCountedAlsoBeyondTheProblemsThatAreKept() {
    Problems problems = new Problems(ProblemLevels.DEFAULT.forDraft(true));
    for (int line = 1; line <= 1500; line++) {
      add(problems, ProblemKind.REMOTE_IMAGE, FILE, line, "the image " + line);
    }
    problems.addLevelled(
        Problem.of(ProblemKind.MISSING_GLYPH, SourceLocation.of(FILE), "no font has it", "mend it")
            .losing(1));
    assertThat(problems.losses().line())
        .contains("lost: 1500 images (remote-image), 1 character (missing-glyph)");
    assertThat(problems.sorted()).hasSize(1001 + 1);
  }

  @Test
  void manyProblemsOfOneKindLeaveRoomForOthers() {
    Problems problems = new Problems();
    for (int line = 1; line <= 1500; line++) {
      add(problems, ProblemKind.UNREAD_MARKUP, FILE, line, "the emoji " + line);
    }
    add(problems, ProblemKind.DROPPED_MARKUP, FILE, 7, "the element");
    assertThat(problems.sorted())
        .hasSize(1002)
        .anyMatch(problem -> problem.message().equals("the element"));
  }

  @Test
  void nothingLostIsNotTold() {
    Problems problems = new Problems(ProblemLevels.DEFAULT.forDraft(true));
    add(problems, ProblemKind.DEAD_LINK, FILE, 1, "the link");
    assertThat(problems.losses()).isEqualTo(Losses.NONE);
    assertThat(problems.losses().line()).isEmpty();
  }

  private static void add(
      Problems problems, ProblemKind kind, Path file, int line, String message) {
    problems.add(kind, new SourceLocation(file, line), message, "mend it");
  }
}

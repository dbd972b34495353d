package io.github.huozi.conversion.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a {@code conversion.yaml}, and what is wrong with what may not. */
class DecisionFileTest {

  @Test
  void hasTermsDecisionsAndOpenWords() {
    Decisions read =
        read(
            """
            forms: {台: 臺}
            glossary:
              里昂信贷: 里昂信貸
            decisions:
              计划 (計劃/計畫): 計畫
              了解 (瞭解/了解): # both
                take: 了解
                except:
                  不了解情况: 瞭解
                  也了解: by context
              里: by context
            open:
              #: 櫃檯 ×1
              柜台 (櫃檯/櫃台):
              系 (系/係/繫): 係
            words:
              软件 (軟體/軟件):
              激光 (雷射/激光): keep
            """);
    assertThat(read.forms()).containsExactly(Map.entry('台', '臺'));
    assertThat(read.replaced()).containsExactly(DoubtfulWord.read("软件 (軟件/軟體)"));
    assertThat(read.terms()).containsEntry("里昂信贷", "里昂信貸");
    assertThat(read.decided())
        .containsOnlyKeys(
            new DoubtfulWord("计划", List.of("計畫", "計劃")),
            new DoubtfulWord("了解", List.of("了解", "瞭解")),
            new DoubtfulWord("里", List.of()),
            new DoubtfulWord("系", List.of("繫", "係", "系")),
            new DoubtfulWord("激光", List.of("激光", "雷射")));
    Decision know = read.decided().get(new DoubtfulWord("了解", List.of("了解", "瞭解")));
    assertThat(know)
        .isEqualTo(
            new Decision(
                6,
                Optional.of("了解"),
                List.of(
                    new Decision.Special(9, "不了解情况", Optional.of("瞭解")),
                    new Decision.Special(10, "也了解", Optional.empty()))));
    assertThat(read.decided().get(DoubtfulWord.read("里")).take()).isEmpty();
    assertThat(read.open()).containsExactly(DoubtfulWord.read("柜台 (櫃台/櫃檯)"));
  }

  @Test
  void mayBeEmpty() {
    assertThat(read("")).isEqualTo(Decisions.NONE);
    assertThat(read("# nothing\n")).isEqualTo(Decisions.NONE);
    assertThat(read("glossary:\ndecisions:\nopen:\n")).isEqualTo(Decisions.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- a | :1: the file is a list; write glossary:, decisions: and open:, each with its entries"
            + " below",
        "decision: {} | :1: unknown key \"decision\"; did you mean \"decisions\"?",
        "decisions: 计划 | :1: \"decisions\" is a text; write one entry a line: 计划: 計畫",
        "decisions: {计划: } | :1: nothing is written for \"计划\"; write it after the colon, or delete"
            + " it",
        "decisions: {计划: ''} | :1: nothing is written for \"计划\"; write it after the colon, or"
            + " delete it",
        "decisions: {计划: [計畫]} | :1: \"计划\" is a list; write one text after 计划:",
        "decisions: {计划: {tale: 計畫}} | :1: unknown key \"tale\"; did you mean \"take\"?",
        "decisions: {计划: {except: {我的计划: 計畫}}} | :1: the decision on \"计划\" has no take; add"
            + " take: and what is written, or take: by context",
        "decisions: {计划: {take: 計畫, except: {我的: 計劃}}} | :1: \"我的\" does not contain the word"
            + " \"计划\"; write the words of the source around it, with the word itself",
        "decisions: {计划: {take: 計畫, except: {我的计划: }}} | :1: nothing is written for \"我的计划\";"
            + " write it after the colon, or delete it",
        "decisions: {计划: {take: 計畫, except: 我的计划}} | :1: \"except\" is a text; write one entry a"
            + " line: 不了解情况: 瞭解",
        "decisions: {余: {take: 余, except: {取余数: 取餘}}} | :1: \"取餘\" has neither as many"
            + " characters as \"余\" nor as many as \"取余数\"; write what replaces the one or"
            + " the other, or add the words to glossary",
        "forms: {台湾: 臺灣} | :1: \"台湾: 臺灣\" is not a pair of characters; write a character and"
            + " its replacement, for example 台: 臺, and words below glossary",
        "decisions: {计划: 計畫, 计划: 計劃} | :1: the key \"计划\" was already given in line 1; delete"
            + " one of the two",
        "decisions: {系 (系/繫): 系, 系 (繫/系): 繫} | :1: \"系\" was already decided in line 1;"
            + " delete one of the two",
        "'{decisions: {系 (系/繫): 系}, open: {系 (繫/系): 繫}}' | :1: \"系\" was already decided in"
            + " line 1; delete one of the two",
        "glossary: {里昂: } | :1: nothing is written for \"里昂\"; write it after the colon, or delete it",
        "glossary: {里昂: [a]} | :1: \"里昂\" is a list; write one text after 里昂:",
        "glossary: {'': a} | :1: a term has no words; write them before the colon",
        "decisions: {'': a} | :1: a decision has no word; write it before the colon",
        "open: [计划] | :1: \"open\" is a list; write one entry a line: 计划 (計劃/計畫):",
      })
  void tellsFaults(String text, String problem) {
    Problems problems = new Problems();
    DecisionFile.read(text, reporter(problems));
    assertThat(problems.sorted().stream().map(found -> found.format(MadeConversion.ROOT)))
        .contains("zh-Hant-TW/conversion.yaml" + problem)
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void theExamplesInTheDocumentsAreRight() throws Exception {
    List<String> examples =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/conversion.md")))
            .results()
            .map(match -> match.group(1))
            .filter(yaml -> yaml.contains("\nopen:") || yaml.contains("\ndecisions:"))
            .toList();
    assertThat(examples).hasSize(2);
    assertThat(read(examples.get(0)).open()).hasSize(1);
    assertThat(read(examples.get(1)).decided()).hasSize(3);
  }

  static Decisions read(String text) {
    Problems problems = new Problems();
    Decisions read = DecisionFile.read(text, reporter(problems));
    assertThat(problems.sorted()).isEmpty();
    return read;
  }

  static Reporter reporter(Problems problems) {
    return new Reporter(MadeConversion.ROOT.resolve("zh-Hant-TW/conversion.yaml"), problems);
  }
}

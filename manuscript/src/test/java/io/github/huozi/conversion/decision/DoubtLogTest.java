package io.github.huozi.conversion.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.ConversionCounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written for doubtful words, and what is told of them. */
class DoubtLogTest {

  private static final String PLAN = "我的[计划|計劃/計畫]。";

  @Test
  void whatIsOpenIsWrittenAsTheConverterTakesIt() {
    DoubtLog log = MadeConversion.log("");
    assertThat(MadeConversion.decide(log, 1, PLAN)).isEqualTo("我的計劃。");
    assertThat(MadeConversion.decide(log, 2, "没有")).isEqualTo("没有");
  }

  @ParameterizedTest
  @CsvSource({
    "计划 (計劃/計畫): 計畫, 我的計畫。",
    "计划 (計畫/計劃): 計畫, 我的計畫。",
    "计划: 計畫, 我的計畫。",
    "计划: 圖則, 我的圖則。",
    "计划: by context, 我的計劃。",
    "计划 (計劃/計画): 計畫, 我的計劃。",
    "算计划分: 計畫, 我的計劃。",
  })
  void aDecisionCoversThePlacesOfItsWordAndForms(String decision, String written) {
    DoubtLog log = MadeConversion.log("decisions:\n  " + decision + "\n");
    assertThat(MadeConversion.decide(log, 1, PLAN)).isEqualTo(written);
  }

  @Test
  void oneDecisionCoversPlacesWhereTheConverterPrefersDifferentForms() {
    DoubtLog log = MadeConversion.log("decisions:\n  里 (裡/里): 裡\n");
    assertThat(MadeConversion.decide(log, 1, "村[里|裡/里]和太平[里|里/裡]")).isEqualTo("村裡和太平裡");
    assertThat(log.openWords()).isEmpty();
    assertThat(log.counts()).isEqualTo(new ConversionCounts(6, 4, 2, 0, 0, 0, 0));
  }

  @Test
  void aDecisionWithFormsGoesBeforeOneWithout() {
    DoubtLog log = MadeConversion.log("decisions:\n  系: 系\n  系 (係/繫): 繫\n");
    assertThat(MadeConversion.decide(log, 1, "[系|係/繫]，[系|係/系]")).isEqualTo("繫，系");
  }

  @Test
  void anExceptionCoversThePlacesInItsWords() {
    DoubtLog log =
        MadeConversion.log(
            """
            decisions:
              了解:
                take: 了解
                except:
                  不了解: 瞭解
                  也不了解: 暸解
                  了解 他: by context
            """);
    assertThat(MadeConversion.decide(log, 1, "不[了解|X/了解]，也不\n[了解|X/了解]，[了解|X/了解]你，不[了解|X/了解]"))
        .isEqualTo("不瞭解，也不\n暸解，了解你，不瞭解");
    assertThat(MadeConversion.decide(log, 1, "[了解|X/了解]他")).isEqualTo("X他");
    assertThat(log.unused()).isEmpty();
  }

  /** Of as many characters as its words, an exception is for all of them. */
  @Test
  void anExceptionOfAllWordsReplacesAllWords() {
    DoubtLog log =
        MadeConversion.log(
            """
            decisions:
              余 (餘/余):
                take: 余
                except:
                  求余数: 求餘數
                  余粮: 餘糧
                  大余: 餘
            """);
    assertThat(MadeConversion.decide(log, 1, "先求[余|余/餘]数")).isEqualTo("先求餘數");
    assertThat(MadeConversion.decide(log, 1, "求\n[余|余/餘] \uFFFC数，[余|余/餘]粮"))
        .isEqualTo("求\n餘 \uFFFC數，餘糧");
    assertThat(MadeConversion.decide(log, 1, "大[余|余/餘]，小[余|余/餘]")).isEqualTo("大餘，小余");
    assertThat(log.unused()).isEmpty();
  }

  @Test
  void replacedWordsAreCountedAndNoProblem() {
    DoubtLog log = MadeConversion.log("", "[硬件|硬體/硬件!]和[硬件|硬體/硬件!]，[激光|雷射/激光!]");
    assertThat(told(log)).isEmpty();
    assertThat(log.openWords()).isEmpty();
    assertThat(log.replacedWords()).extracting(DoubtfulWord::word).containsExactly("硬件", "激光");
    assertThat(log.counts()).isEqualTo(new ConversionCounts(7, 1, 0, 0, 0, 3, 2));
    assertThat(log.counts().words())
        .isEqualTo(
            "converted characters: 7 (sure: 1); decided places: 0; open places: none; places with words of the region: 3 (words: 2)");
  }

  @Test
  void aReplacedWordMayBeKept() {
    DoubtLog log =
        MadeConversion.log(
            """
            decisions:
              硬件 (硬體/硬件): keep
              激光:
                take: 雷射
                except: {激光打印: keep}
            """);
    assertThat(MadeConversion.decide(log, 1, "[硬件|硬體/硬件!]，[激光|雷射/激光!]打印，[激光|雷射/激光!]"))
        .isEqualTo("硬件，激光打印，雷射");
    assertThat(log.replacedWords()).isEmpty();
    assertThat(log.unused()).isEmpty();
    assertThat(log.counts()).isEqualTo(new ConversionCounts(8, 2, 3, 0, 0, 0, 0));
  }

  @Test
  void thePlacesOfAWordAreOneProblem() {
    DoubtLog log =
        MadeConversion.log(
            "",
            "这本书是我写的第一个[计划|計劃/計畫]，第二个以后再说",
            "村[里|裡/里]和太平[里|里/裡]",
            "村[里|裡/里]",
            PLAN,
            "[系|係/系/繫]");
    assertThat(told(log))
        .containsExactly(
            "zh-Hans/1.md:1: \"计划\" in \"…书是我写的第一个计划，第二个以后再说\" is written 計劃 and may be 計畫"
                + " (and 1 more like it)",
            "zh-Hans/1.md:2: \"里\" in \"村里和太平里\" is written 裡 ×2, 里 ×1" + " (and 2 more like it)",
            "zh-Hans/1.md:5: \"系\" in \"系\" is written 係 and may be 系 or 繫");
    assertThat(log.counts()).isEqualTo(new ConversionCounts(32, 24, 0, 6, 3, 0, 0));
  }

  @Test
  void theProblemsOfAnEditionAreOneLineInBrief() {
    DoubtLog log = MadeConversion.log("", PLAN, "[里|裡/里]", "[系|係/繫]");
    Problems problems = new Problems();
    DoubtProblems.report(log, MadeConversion.ROOT.resolve("tw/conversion.yaml"), problems);
    List<Problem> brief = ProblemSummary.ofFiles(problems.sorted());
    assertThat(brief).hasSize(1);
    assertThat(brief.get(0).format(MadeConversion.ROOT))
        .startsWith(
            "zh-Hans/1.md:1: \"计划\" in \"我的计划。\" is written 計劃 and may be 計畫; also in doubt: 里,"
                + " 系 (and 2 more like it); decide in ");
    assertThat(ProblemSummary.counts(brief)).isEqualTo("3 problems: 3 undecided-conversion");
  }

  @Test
  void whatDecidesNothingIsTold() {
    DoubtLog log =
        MadeConversion.log(
            """
            glossary:
              里昂信贷: 里昂信貸
              太平: 太平
            decisions:
              计划: 計畫
              了解 (瞭解/了解): 了解
              里:
                take: 裡
                except:
                  太平里: 里
                  公里: 里
            """,
            "太平[里|里/裡]");
    assertThat(told(log))
        .containsExactly(
            "tw/conversion.yaml:2: the term \"里昂信贷\" does not occur in the text",
            "tw/conversion.yaml:5: the word \"计划\" is not in doubt anywhere",
            "tw/conversion.yaml:6: the word \"了解\" is not in doubt anywhere",
            "tw/conversion.yaml:11: the word does not occur in the words \"公里\"");
  }

  @Test
  void theCountsAreALine() {
    assertThat(new ConversionCounts(812_040, 811_200, 700, 100, 12, 0, 0).words())
        .isEqualTo(
            "converted characters: 812,040 (sure: 811,200); decided places: 700; open places: 100 (words: 12)");
    assertThat(new ConversionCounts(1, 0, 1, 0, 0, 0, 0).words())
        .isEqualTo("converted characters: 1 (sure: 0); decided places: 1; open places: none");
    assertThat(new ConversionCounts(1, 0, 0, 1, 1, 0, 0).words())
        .isEqualTo(
            "converted characters: 1 (sure: 0); decided places: 0; open places: 1 (words: 1)");
  }

  private static List<String> told(DoubtLog log) {
    Problems problems = new Problems();
    DoubtProblems.report(log, MadeConversion.ROOT.resolve("tw/conversion.yaml"), problems);
    return problems.sorted().stream()
        .map(problem -> problem.format(MadeConversion.ROOT).replaceFirst("; [^;]*$", ""))
        .toList();
  }
}

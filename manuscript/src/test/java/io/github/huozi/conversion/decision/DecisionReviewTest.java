package io.github.huozi.conversion.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import io.github.huozi.wording.Wording;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a review writes into a {@code conversion.yaml}, and what it leaves as it is. */
class DecisionReviewTest {

  private static final String[] PASSAGES = {"我的[计划|計劃/計畫]。", "村[里|裡/里]和太平[里|里/裡]", "这[里|裡/里]"};

  private static final String OPEN =
      """
      open: # words: 2; places: 4
        #: 計劃 ×1
        #:   zh-Hans/1.md:1 我的计划。
        计划 (計劃/計畫):
        #: 裡 ×2
        #:   zh-Hans/1.md:2 村里和太平里
        #:   zh-Hans/1.md:3 这里
        #: 里 ×1
        #:   zh-Hans/1.md:2 村里和太平里
        里 (裡/里):
      """;

  private static final String HEADER =
      """
      # these words may be written in several ways; give the right form after the colon
      # until then the first form is used
      """;

  @Test
  void aNewFileHasTheOpenWords() {
    assertThat(review("", false, PASSAGES)).contains(HEADER + "\n" + OPEN);
    assertThat(review(HEADER + "\n" + OPEN, false, PASSAGES)).contains(HEADER + "\n" + OPEN);
  }

  @Test
  void nothingInDoubtNeedsNoFile() {
    assertThat(review("", false, "没有")).contains("");
    assertThat(review("", true, "没有")).contains("");
    assertThat(review("# 没有", false, "没有")).contains("# 没有");
  }

  @Test
  void whatTheEditorWroteStays() {
    String written =
        """
        # of the house
        glossary:   # names
            里昂信贷:   里昂信貸

        decisions:
            # asked Mr Wang
            "里 (裡/里)": {take: 裡, except: {太平里: 里}}   # so
        # the end of it
        """;
    String open =
        """

        open: # words: 1; places: 1
          #: 計劃 ×1
          #:   zh-Hans/1.md:1 我的计划。
          计划 (計劃/計畫):
        """;
    assertThat(review(written, false, PASSAGES)).contains(written + open);
    assertThat(review(written + open, false, PASSAGES)).contains(written + open);
    assertThat(review((written + open).replace("\n", "\r\n"), false, PASSAGES))
        .contains((written + open).replace("\n", "\r\n"));
    assertThat(review(open.strip() + "\n" + written, false, PASSAGES))
        .contains(open.strip() + "\n" + written);
  }

  @Test
  void wordsWhosePlacesAreGoneAreNoLongerOpen() {
    String gone =
        """
        open:
          # a remark that goes with its word
          了解 (瞭解/了解):
          # a remark that stays
          计划 (計劃/計畫):
        decisions: {}
        """;
    assertThat(review(gone, false, PASSAGES[0]))
        .contains(
            """
            open: # words: 1; places: 1
              #: 計劃 ×1
              #:   zh-Hans/1.md:1 我的计划。
              # a remark that stays
              计划 (計劃/計畫):
            decisions: {}
            """);
    assertThat(review("glossary: {}\n\n" + OPEN, false, "没有")).contains("glossary: {}\n");
  }

  @Test
  void whatIsFilledInIsDecided() {
    String filled =
        OPEN.replace("计划 (計劃/計畫):", "# a remark\n  计划 (計劃/計畫): 計畫")
            .replace("里 (裡/里):", "里 (裡/里):\n    take: 裡\n    except:\n      太平里: 里");
    String decided =
        """
        decisions:
          # a remark
          计划 (計劃/計畫): 計畫 # 我的计划。
          里 (裡/里):
            take: 裡
            except:
              太平里: 里
        """;
    assertThat(review(filled, false, PASSAGES)).contains(decided);
    assertThat(review(decided, false, PASSAGES)).contains(decided);
    assertThat(review("decisions: {}\n" + filled, false, PASSAGES)).contains(decided);
    String wide = "decisions:\n    系: 系 # 系\n";
    assertThat(review(wide + filled, false, PASSAGES))
        .contains(
            wide
                + decided
                    .substring(decided.indexOf('\n') + 1)
                    .replaceAll("(?m)^", "  ")
                    .stripTrailing()
                + "\n");
    assertThat(review(filled + wide, false, PASSAGES))
        .contains(
            wide
                + decided
                    .substring(decided.indexOf('\n') + 1)
                    .replaceAll("(?m)^", "  ")
                    .stripTrailing()
                + "\n");
  }

  @Test
  void whatIsAcceptedChangesNothingInTheText() {
    String accepted =
        """
        decisions:
          计划 (計劃/計畫): 計劃 # 我的计划。
          里 (裡/里): by context # 村里和太平里
        """;
    assertThat(review("", true, PASSAGES)).contains(HEADER + "\n" + accepted);
    assertThat(review(OPEN, true, PASSAGES)).contains(accepted);
    assertThat(review(accepted, true, PASSAGES)).contains(accepted);
    DoubtLog log = MadeConversion.log(accepted);
    assertThat(MadeConversion.decide(log, 1, PASSAGES[1])).isEqualTo("村裡和太平里");
    assertThat(log.openWords()).isEmpty();
  }

  @Test
  void replacedWordsAreListedApart() {
    String[] passages = {"新[硬件|硬體/硬件!]", "[激光|雷射/激光!]", "老[硬件|硬體/硬件!]", PASSAGES[0]};
    String open =
        """
        open: # words: 1; places: 1
          #: 計劃 ×1
          #:   zh-Hans/1.md:4 我的计划。
          计划 (計劃/計畫):
        """;
    String words =
        """
        words: # words: 2; places: 3; replaced by the words of the region; write keep after a word that stays
          #: 硬體 ×2
          #:   zh-Hans/1.md:1 新硬件
          #:   zh-Hans/1.md:3 老硬件
          硬件 (硬體/硬件):
          #: 雷射 ×1
          #:   zh-Hans/1.md:2 激光
          激光 (雷射/激光):
        """;
    String all = HEADER + "\n" + open + "\n" + words;
    assertThat(review("", false, passages)).contains(all);
    assertThat(review(all, false, passages)).contains(all);
    assertThat(review(HEADER + "\n" + words, false, passages)).contains(all);
    assertThat(review(all.replace("硬件 (硬體/硬件):", "硬件 (硬體/硬件): keep"), false, passages))
        .contains(
            HEADER
                + "\ndecisions:\n  硬件 (硬體/硬件): keep # 新硬件\n\n"
                + open
                + "\nwords: # words: 1; places: 1; replaced by the words of the region; write keep after a"
                + " word that stays\n  #: 雷射 ×1\n  #:   zh-Hans/1.md:2 激光\n  激光 (雷射/激光):\n");
    assertThat(review(all, true, passages))
        .contains(
            HEADER
                + """

                decisions:
                  计划 (計劃/計畫): 計劃 # 我的计划。
                  硬件 (硬體/硬件): 硬體 # 新硬件
                  激光 (雷射/激光): 雷射 # 激光
                """);
    assertThat(review(all, false, "没有").orElseThrow()).isEqualTo(HEADER);
  }

  @Test
  void furtherPlacesAreCounted() {
    assertThat(review("", false, "[里|裡/里]1", "[里|裡/里]2", "[里|裡/里]3", "[里|裡/里]4", "[里|裡/里]5"))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("  #:   zh-Hans/1.md:3 里3\n  #:   and 2 more places\n  里 (裡/里):"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{glossary: {太平: 太平}}\n", "glossary: {}\n...\n", "glossary: {}\n---\nopen:\n"})
  void aFileThatNothingCanBeAddedToStays(String text) {
    assertThat(review(text, false, PASSAGES)).isEmpty();
  }

  @Test
  void aFileMayNotBecomeTooLong() {
    String[] many = new String[4000];
    Arrays.setAll(
        many, i -> "字".repeat(9) + "[" + "里".repeat(90) + "乙".repeat(i % 90) + i + "|裡/里]");
    assertThat(review("", false, many)).isEmpty();
  }

  private static Optional<String> review(String text, boolean accept, String... passages) {
    Problems problems = new Problems();
    DoubtLog log = new DoubtLog(DecisionFile.read(text, DecisionFileTest.reporter(problems)));
    for (int i = 0; i < passages.length; i++) {
      MadeConversion.decide(log, i + 1, passages[i]);
    }
    Problems found = new Problems();
    Optional<String> after =
        new DecisionReview(log, MadeConversion.ROOT, 3, accept, Wording.ENGLISH)
            .text(text, DecisionFileTest.reporter(found));
    assertThat(found.hasErrors()).isEqualTo(after.isEmpty());
    return after;
  }
}

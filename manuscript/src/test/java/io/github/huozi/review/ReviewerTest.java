package io.github.huozi.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.ReviewResult.ReviewedEdition;
import io.github.huozi.request.ReviewResult.State;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review writes beside the publication's texts. */
class ReviewerTest {

  private static final Workers WORKERS = new Workers(EngineThreads.pool());

  @TempDir Path temp;
  private Path tw;
  private Path hk;

  @BeforeEach
  void publication() throws IOException {
    tw = temp.resolve("zh-Hant-TW/conversion.yaml");
    hk = temp.resolve("zh-Hant-HK/conversion.yaml");
    write(
        "publication.yaml",
        """
        title: {zh-Hans: 书, zh-Hant: 書}
        editions:
          - language: zh-Hans
          - {language: zh-Hant-TW, convert-from: zh-Hans}
          - {language: zh-Hant-HK, convert-from: zh-Hans}
        """);
    write("zh-Hans/1.md", "# 一\n\n我们的计划。\n\n![](missing.png)\n");
  }

  @Test
  void writesTheOpenWordsOfEachEditionOnce() throws Exception {
    ReviewResult first = review(ReviewRequest.of(temp));
    ConversionCounts open = new ConversionCounts(6, 4, 0, 1, 1, 0, 0);
    ConversionCounts sure = new ConversionCounts(6, 6, 0, 0, 0, 0, 0);
    assertThat(first.editions())
        .containsExactly(
            new ReviewedEdition("zh-Hant-TW", open, tw, State.WRITTEN),
            new ReviewedEdition("zh-Hant-HK", sure, hk, State.NOT_NEEDED));
    assertThat(tw)
        .content()
        .endsWith(
            """
            open: # 詞：1，出處：1
              #: 計畫 ×1
              #:   zh-Hans/1.md:3 我们的计划。
              计划 (計畫/計劃):
            """);
    String written = Files.readString(tw);
    assertThat(review(ReviewRequest.of(temp)).editions())
        .containsExactly(
            new ReviewedEdition("zh-Hant-TW", open, tw, State.UNCHANGED),
            new ReviewedEdition("zh-Hant-HK", sure, hk, State.NOT_NEEDED));
    assertThat(tw).hasContent(written);

    ReviewResult accepted = review(ReviewRequest.of(temp).accepting());
    assertThat(accepted.editions().get(0))
        .isEqualTo(
            new ReviewedEdition(
                "zh-Hant-TW", new ConversionCounts(6, 4, 1, 0, 0, 0, 0), tw, State.WRITTEN));
    assertThat(tw).content().endsWith("\n\ndecisions:\n  计划 (計畫/計劃): 計畫 # 我们的计划。\n");
    assertThat(review(ReviewRequest.of(temp)).editions().get(0).state()).isEqualTo(State.UNCHANGED);
  }

  @Test
  void writesNothingWhereNothingIsInDoubt() throws Exception {
    write("zh-Hans/1.md", "# 一\n\n没有。\n");
    assertThat(review(ReviewRequest.of(temp)).editions())
        .extracting(ReviewedEdition::state)
        .containsExactly(State.NOT_NEEDED, State.NOT_NEEDED);
    assertThat(temp.resolve("zh-Hant-TW")).doesNotExist();
  }

  @Test
  void writesSomeOrAllPlaces() throws Exception {
    write("zh-Hans/1.md", "# 一\n\n计划\n\n" + "又计划。\n\n".repeat(4));
    review(ReviewRequest.of(temp).withExamples(1));
    assertThat(tw).content().contains("  #:   zh-Hans/1.md:3 计划\n  #:   另有 4 處\n  计划 (計畫/計劃):");
    review(ReviewRequest.of(temp).withExamples(100));
    assertThat(tw).content().contains("  #:   zh-Hans/1.md:11 又计划。\n  计划 (計畫/計劃):");
    assertThatThrownBy(() -> ReviewRequest.of(temp).withExamples(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsWhatDecidesNothing() throws Exception {
    write("zh-Hant-TW/conversion.yaml", "decisions:\n  了解: 了解\n");
    assertThat(review(ReviewRequest.of(temp)).warnings())
        .extracting(problem -> problem.format(temp))
        .containsExactly(
            "zh-Hant-TW/conversion.yaml:2: the word \"了解\" is not in doubt anywhere; delete"
                + " the decision, or move it below glossary, which is obeyed everywhere");
  }

  @Test
  void writesNothingIfAFileIsFaulty() throws Exception {
    write("zh-Hant-HK/conversion.yaml", "decision: {}\n");
    assertFails(
        "zh-Hant-HK/conversion.yaml:1: unknown key \"decision\"; did you mean \"decisions\"?");
  }

  @Test
  void writesNothingIfATextCannotBeRead() throws Exception {
    Files.write(temp.resolve("zh-Hans/2.md"), new byte[] {'#', ' ', (byte) 0xFF});
    assertFails("zh-Hans/2.md:1: the file is not UTF-8 from here on; save it as UTF-8");
  }

  @Test
  void writesNothingThroughALinkOutOfThePublication() throws Exception {
    Path root = Files.createDirectories(temp.resolve("publication"));
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.move(temp.resolve("publication.yaml"), root.resolve("publication.yaml"));
    Files.move(temp.resolve("zh-Hans"), root.resolve("zh-Hans"));
    Files.createSymbolicLink(root.resolve("zh-Hant-TW"), outside);
    assertThatThrownBy(() -> review(ReviewRequest.of(root)))
        .isInstanceOf(PublishingException.class);
    Files.writeString(outside.resolve("conversion.yaml"), "open:\n");
    assertThatThrownBy(() -> review(ReviewRequest.of(root)))
        .isInstanceOf(PublishingException.class);
    assertThat(outside.resolve("conversion.yaml")).hasContent("open:\n");
  }

  @Test
  void editionsThatAreConvertedAlikeMayShareAFile() throws Exception {
    write(
        "publication.yaml",
        """
        title: {zh-Hans: 书, zh-Hant: 書}
        editions:
          - language: zh-Hans
          - {language: zh-Hant-TW, convert-from: zh-Hans}
          - {language: zh-Hant-TW, convert-from: zh-Hans, id: large, body-size: 14pt}
        """);
    assertThat(review(ReviewRequest.of(temp)).editions())
        .extracting(ReviewedEdition::file)
        .containsExactly(tw, tw);
    write(
        "publication.yaml",
        """
        title: {zh-Hans: 书, zh-Hant: 書}
        editions:
          - language: zh-Hans
          - {language: zh-Hant-TW, convert-from: zh-Hans}
          - {language: zh-Hant-HK, convert-from: zh-Hans, folder: zh-Hant-TW}
        """);
    assertFails(
        "publication.yaml:5: the editions zh-Hant-TW and zh-Hant-HK have their decisions in one"
            + " folder; give one of the two another folder");
  }

  @Test
  void aPublicationWithoutConvertedEditionsHasNothingToReview() throws Exception {
    write("publication.yaml", "title: 书\n");
    assertThat(review(ReviewRequest.of(temp)).editions()).isEmpty();
    Files.delete(temp.resolve("publication.yaml"));
    Files.delete(temp.resolve("zh-Hans/1.md"));
    assertThatThrownBy(() -> review(ReviewRequest.of(temp)))
        .isInstanceOf(PublishingException.class);
  }

  private void assertFails(String problem) {
    assertThatThrownBy(() -> review(ReviewRequest.of(temp)))
        .isInstanceOfSatisfying(
            PublishingException.class,
            e ->
                assertThat(e.problems())
                    .extracting(found -> found.format(temp))
                    .containsExactly(problem));
    assertThat(tw.toFile().exists() && hk.toFile().exists()).isFalse();
  }

  private static ReviewResult review(ReviewRequest request)
      throws PublishingException, IOException {
    return new Reviewer(request, WORKERS, Steps.NONE).review();
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

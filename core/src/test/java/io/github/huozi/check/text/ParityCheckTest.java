package io.github.huozi.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finished;
import io.github.huozi.publish.PublicationFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityCheckTest {

  private static final String FULL =
      "# T\n\nA[^1]\n\n## H\n\n### I\n\n| a | b |\n|---|---|\n| c | d |\n\n![P](../p.svg)\n\n[^1]: N\n";

  @TempDir private Path root;

  private PublicationFolder folder() throws Exception {
    return new PublicationFolder(root)
        .with("publication.yaml", "title: T\n")
        .with("p.svg", new byte[] {1});
  }

  private List<String> check(PublicationFolder folder) {
    return new ParityCheck()
        .check(Finished.read(root, folder)).stream()
            .map(finding -> Finished.shown(finding, root))
            .toList();
  }

  @Test
  void editionsWithTheSamePartsHaveNoFinding() throws Exception {
    assertThat(check(folder().with("en/1-a.md", FULL).with("ja/1-b.md", FULL))).isEmpty();
  }

  @Test
  void partsThatAnEditionLacksAreReportedWithTheirPlace() throws Exception {
    PublicationFolder folder =
        folder()
            .with("en/1-a.md", "# T\n\nA\n\n## H\n\nB\n")
            .with("ja/1-b.md", FULL)
            .with("ko/1-c.md", FULL);
    assertThat(check(folder))
        .containsExactly(
            "parity/section - en/1-a.md:1: of the headings of level 3 the section has 0 where ja, ko have 1;"
                + " add what is missing, or remove it from the others",
            "parity/section - en/1-a.md:1: of the figures and images the section has 0 where ja, ko have 1;"
                + " add what is missing, or remove it from the others",
            "parity/section - en/1-a.md:1: of the tables the section has 0 where ja, ko have 1;"
                + " add what is missing, or remove it from the others",
            "parity/section - en/1-a.md:1: of the notes the section has 0 where ja, ko have 1;"
                + " add what is missing, or remove it from the others");
  }

  @Test
  void aSectionThatAnEditionLacksIsReported() throws Exception {
    PublicationFolder folder =
        folder()
            .with("en/1-a.md", "# T\n\nA\n")
            .with("en/2-b.md", "# U\n\nB\n")
            .with("ja/2-b.md", "# U\n\nB\n");
    assertThat(check(folder))
        .containsExactly(
            "parity/section - ja: the edition has no section like 1-a.md, which en has; add it, or"
                + " remove it from the others");
  }

  @Test
  void anEditionWithMoreThanTheOthersHasNoFinding() throws Exception {
    PublicationFolder folder =
        folder()
            .with("en/1-a.md", FULL)
            .with("ja/1-a.md", "# T\n\nA\n")
            .with("ko/1-a.md", "# T\n\nA\n")
            .with("ko/2-a.md", "# T\n\nA\n");
    assertThat(check(folder)).isEmpty();
  }
}

package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.testing.InParts;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for all print shops that huozi knows are as these ask. */
@Tag("long")
class PrintShopFilesTest {

  private static final String PROFILES = "/io/github/huozi/publication/print/print-profiles.yaml";

  @TempDir private Path temp;

  private static byte[] read(String name) throws IOException {
    try (InputStream in = PrintShopFilesTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static List<String> profiles() throws IOException {
    return Pattern.compile("^([a-z-]+):$", Pattern.MULTILINE)
        .matcher(new String(read(PROFILES), StandardCharsets.UTF_8))
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  private List<Finding> findings(String writingMode) throws Exception {
    List<String> profiles = profiles();
    assertThat(profiles).hasSizeGreaterThanOrEqualTo(6);
    PublicationFolder folder =
        new PublicationFolder(temp)
            .as(Format.PDF)
            .with(
                "publication.yaml",
                """
                title: 活字
                cover: none
                print:
                %s\
                  flat: {like: offset-jp, standard: x-1a, outlines: true, page-multiple: 2}
                editions:
                  - {language: zh-Hans, writing-mode: %s}
                """
                    .formatted(
                        String.join("", profiles.stream().map("  %s:\n"::formatted).toList()),
                        writingMode))
            .with(
                "theme/css/theme.css",
                "figure img { max-height: 60mm } .section-title { color: #a51c1c }")
            .with("images/sort.png", TestPictures.png(TestPictures.scene(1600, 1200, Color.BLUE)))
            .with("images/case.png", TestPictures.png(TestPictures.scene(1600, 1200, Color.RED)))
            .with(
                "images/sheet.jpg",
                TestPictures.jpeg(TestPictures.scene(1600, 1200, Color.GRAY), 1))
            .with("images/plate.svg", read("/verify/specimen/images/plate.svg"));
    for (String section : List.of("clay.md", "wood.md", "metal.md")) {
      folder.with("zh-Hans/" + section, read("/verify/specimen/zh-Hans/" + section));
    }
    assertThat(folder.publish()).hasSize(profiles.size() + 2);
    // PDF/X-4 has the tags of the PDF for reading. PDF/A is another standard, which it breaks.
    assertThat(VeraPdf.failures(folder.file("zh-Hans-offset-jp", Format.PDF)))
        .noneMatch(failure -> failure.startsWith("ua1"))
        .anyMatch(failure -> failure.startsWith("2a"));
    VerifyRequest.Builder request =
        folder
            .verification()
            .formats(EnumSet.of(Format.PDF))
            .skippedChecks(FinishedBook.WITHOUT_TOOLS);
    return PublicationFolder.verify(request).findings().stream()
        .filter(finding -> finding.rule().startsWith("print/"))
        .toList();
  }

  @InParts(2)
  @ParameterizedTest
  @ValueSource(strings = {"horizontal-tb", "vertical-rl"})
  void theyHaveNoFindings(String writingMode) throws Exception {
    assertThat(findings(writingMode)).isEmpty();
  }
}

package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.testing.InParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article of docs/first-article.md is published as it stands there, in each language. */
@Tag("long")
class FirstArticleTest {

  private static final Path STARTER =
      Path.of("../frontend/src/main/resources/io/github/huozi/starter/publication");

  /** A file, after the paragraph that names it last. */
  private static final Pattern FILE =
      Pattern.compile(
          "`([\\w/-]+\\.(?:yaml|md))`[^`\\n]*\\n\\n```(?:yaml|markdown)\\n(.*?)```",
          Pattern.DOTALL);

  private static final Pattern MESSAGE =
      Pattern.compile("^src/main/publication/(.*: the image .*)$", Pattern.MULTILINE);

  @TempDir private Path temp;

  @InParts(5)
  @ParameterizedTest
  @CsvSource({
    "first-article.md, en",
    "first-article.zh-Hans.md, zh-Hans",
    "first-article.zh-Hant.md, zh-Hant",
    "first-article.ja.md, ja",
    "first-article.ko.md, ko"
  })
  void theArticleIsPublished(String page, String language) throws Exception {
    String text = Files.readString(Path.of("../docs", page));
    Map<String, String> files = new LinkedHashMap<>();
    FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2)));
    String figures = language + "/02-figures.md";
    assertThat(files).containsOnlyKeys("publication.yaml", language + "/01-text.md", figures);

    PublicationFolder folder = new PublicationFolder(temp.resolve("article"));
    PublicationFolder misspelt = new PublicationFolder(temp.resolve("misspelt"));
    String image = language + "/images/sort.svg";
    for (PublicationFolder copy : new PublicationFolder[] {folder, misspelt}) {
      copy.with(image, Files.readAllBytes(STARTER.resolve(image)));
      for (Map.Entry<String, String> file : files.entrySet()) {
        copy.with(file.getKey(), file.getValue());
      }
    }
    folder.publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.epub(language).complaints()).isEmpty();

    misspelt.with(figures, files.get(figures).replace("sort.svg", "sorts.svg"));
    assertThat(catchThrowable(misspelt::publish)).isInstanceOf(PublishingException.class);
    assertThat(misspelt.briefProblems())
        .containsExactlyElementsOf(
            MESSAGE.matcher(text).results().map(line -> line.group(1)).toList());
  }
}

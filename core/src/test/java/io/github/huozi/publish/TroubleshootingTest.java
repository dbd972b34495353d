package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.huozi.problem.PublishingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages that README explains are those that huozi writes. */
class TroubleshootingTest {

  /** A message about a file of the publication, without what stands before its path there. */
  private static final Pattern MESSAGE =
      Pattern.compile("^\\*\\*`(?:…/|src/main/publication/)(.*)`\\*\\*$", Pattern.MULTILINE);

  @TempDir private Path temp;

  private final List<String> told = new ArrayList<>();

  @Test
  void everyMessageAboutAFileIsWritten() throws Exception {
    tell(new PublicationFolder(temp.resolve("none")));
    tell(new PublicationFolder(temp.resolve("empty")).with("publication.yaml", "title: T\n"));
    tell(
        new PublicationFolder(temp.resolve("key"))
            .with("publication.yaml", "title: T\ntitel: U\n")
            .with("en/01-clay.md", "# One\n"));
    String cell = " word |";
    tell(
        new PublicationFolder(temp.resolve("text"))
            .with("publication.yaml", "title: T\n")
            .with(
                "en/01-clay.md",
                "# One\n\n![a](images/sort.svg) [b](02-woood.md) [c](02-wood.md#turnin) 𒀀 𒀀"
                    + " $\\foo{a}$\n\n$\\foo{b}$\n\n$\\foo{c}$\n")
            .with("en/02-wood.md", "# Two\n\n## Turning\n"));
    tell(
        new PublicationFolder(temp.resolve("theme"))
            .with("publication.yaml", "title: T\ntype: book\n")
            .with("en/01-clay.md", "# One\n")
            .with(
                "theme/parts.ftlh",
                "<#macro titleBlock>\n\n<h1>${publication.titel}</h1></#macro>"));
    String rows = "|" + " a |".repeat(60) + "\n|" + " - |".repeat(60) + "\n|" + cell.repeat(60);
    tell(
        new PublicationFolder(temp.resolve("table"))
            .with("publication.yaml", "title: T\n")
            .with("en/01-clay.md", "# One\n" + "\n".repeat(10) + rows + "\n"));

    String readme = Files.readString(Path.of("../README.md"));
    List<String> explained =
        MESSAGE.matcher(readme).results().map(found -> found.group(1)).toList();
    assertThat(explained).hasSizeGreaterThan(8);
    assertThat(explained).allSatisfy(this::assertTold);
  }

  private void tell(PublicationFolder folder) {
    Throwable failure = catchThrowable(folder::publish);
    assertThat(failure).isInstanceOf(PublishingException.class);
    told.addAll(folder.briefProblems());
  }

  /** An ellipsis stands for any words, and a number of points for any other. */
  private void assertTold(String message) {
    String pattern =
        Stream.of(message.split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"))
            .replaceAll("\\d+ pt", "\\\\E[\\\\d,]+\\\\Q pt");
    assertThat(told).anyMatch(line -> line.replaceFirst("^warning ", "").matches(pattern));
  }
}

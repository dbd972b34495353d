package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other tools' themes that have names of huozi's. */
class OtherThemeTest {

  private static final String BUILT_IN = "@page";

  @TempDir private Path temp;

  @Test
  void styleSheetsAndFontsOfMdBookAreNotUsed() throws Exception {
    write("theme/css/print.css", "#sidebar { display: none }\n");
    write("theme/css/theme.css", "p { margin: 0 }\n");
    write("theme/fonts/fonts.css", "");
    write("theme/fonts/open-sans.woff2", "");
    assertThat(SampleManuscripts.theme(temp).own("css/print.css")).isPresent();
    assertThat(SampleManuscripts.theme(temp).own("fonts/open-sans.woff2")).isPresent();

    write("book.toml", "[book]\n");
    Theme theme = SampleManuscripts.theme(temp);
    assertThat(theme.own("css/print.css")).isEmpty();
    assertThat(text(theme, "css/print.css")).contains(BUILT_IN);
    assertThat(theme.own("fonts/open-sans.woff2")).isEmpty();
    assertThat(text(theme, "css/theme.css")).contains("margin: 0");
    assertThat(warnings(theme))
        .containsExactly(
            "theme/css/print.css: this is a file of the mdBook theme, which huozi does not"
                + " use; write rules for huozi in theme/css/theme.css",
            "theme/fonts: these are the fonts of the mdBook theme, which huozi does not use; for"
                + " huozi, delete fonts.css there");
  }

  @Test
  void fontsBesideMdBooksSettingsAreHuozisIfNoStyleSheetOfMdBookNamesThem() throws Exception {
    write("book.toml", "[book]\n");
    write("theme/fonts/own.ttf", "");
    assertThat(SampleManuscripts.theme(temp).own("fonts/own.ttf")).isPresent();
    assertThat(warnings(SampleManuscripts.theme(temp))).isEmpty();
  }

  @Test
  void styleSheetsOfMkDocsAreNotUsedWhereItsTemplatesAre() throws Exception {
    write("mkdocs.yml", "site_name: Clay\n");
    write("theme/css/base.css", "p { margin: 0 }\n");
    assertThat(SampleManuscripts.theme(temp).own("css/base.css")).isPresent();
    write("theme/main.html", "");
    assertThat(SampleManuscripts.theme(temp).own("css/base.css")).isEmpty();
    assertThat(warnings(SampleManuscripts.theme(temp)))
        .singleElement()
        .asString()
        .startsWith("theme/css/base.css: this is a file of the MkDocs theme");
  }

  private List<String> warnings(Theme theme) {
    Problems problems = new Problems();
    theme.tellUnused(problems);
    return problems.sorted().stream().map(problem -> problem.format(temp)).toList();
  }

  private static String text(Theme theme, String name) throws IOException {
    return new String(theme.open(name).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

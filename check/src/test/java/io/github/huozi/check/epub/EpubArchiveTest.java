package io.github.huozi.check.epub;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which EPUBs are read. */
@Timeout(60)
class EpubArchiveTest {

  @TempDir private Path temp;

  @Test
  void elementsOfEndlessDepthAreNotRead() throws IOException {
    assertThatCode(() -> EpubArchive.test(epub("<b>", 900, "</b>"))).doesNotThrowAnyException();
    for (String name : new String[] {"b", "section", "math"}) {
      Path file = epub("<" + name + " a='b'>", 30_000, "</" + name + ">");
      assertThatThrownBy(() -> EpubArchive.test(file))
          .hasMessage("a.xhtml has elements nested more than 1000 levels deep");
      assertThatThrownBy(() -> EpubArchive.read(file).document("a.xhtml"))
          .hasMessage("a.xhtml has elements nested more than 1000 levels deep");
    }
  }

  @Test
  void whatIsNotInsideOneAnotherIsNotDeep() throws IOException {
    for (String many : new String[] {"<b></b>", "<br/>", "<!-- <b> -->", "<![CDATA[<b>]]>"}) {
      Path file = epub(many, 5000, "");
      assertThatCode(() -> EpubArchive.test(file)).doesNotThrowAnyException();
    }
  }

  private Path epub(String start, int times, String end) throws IOException {
    Path file = temp.resolve("a.epub");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry :
          Map.of(
                  "META-INF/container.xml",
                  "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>",
                  "a.opf",
                  "<package><manifest><item id='a' href='a.xhtml'"
                      + " media-type='application/xhtml+xml'/></manifest>"
                      + "<spine><itemref idref='a'/></spine></package>",
                  "a.xhtml",
                  "<html><body>" + start.repeat(times) + end.repeat(times) + "</body></html>")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}

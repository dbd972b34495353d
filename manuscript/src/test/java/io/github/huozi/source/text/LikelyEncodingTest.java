package io.github.huozi.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encodings of files that are not UTF-8. */
class LikelyEncodingTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "GBK, GBK, 用胶泥刻字，薄如钱唇，每字为一印，火烧令坚。",
    "GB18030, GB18030, 用胶泥刻字，薄如钱唇，每字为一印，火烧令坚㐀𠀀。",
    "BIG5, Big5, 用膠泥刻字，薄如錢脣，每字為一印，火燒令堅。",
    "SHIFT_JIS, Shift_JIS, これは日本語の文章です。活字を組みます。",
    "CP932, windows-31j, ①これは日本語の文章です。活字を組みます。",
    "EUC-JP, EUC-JP, これは日本語の文章です。活字を組みます。",
    "EUC-KR, EUC-KR, 이것은 한국어 문장입니다. 활자를 짭니다.",
    "UTF-16, UTF-16, 用胶泥刻字"
  })
  void theEncodingOfATextIsNamed(String name, String charset, String text) {
    assertThat(LikelyEncoding.of(text.getBytes(Charset.forName(charset)))).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Un café très fort à l'été",
    "GBK, 你好",
    "ISO-8859-5, Пишите по-русски в UTF-8"
  })
  void anotherOneOrTooFewCharactersAreNotGuessed(String charset, String text) {
    assertThat(LikelyEncoding.of(text.getBytes(Charset.forName(charset)))).isEmpty();
  }

  @Test
  void theCommandConvertsTheFile() {
    String text = "# 活字\n\n用胶泥刻字，薄如钱唇，每字为一印，火烧令坚。";
    Folder folder =
        new Folder(temp)
            .with("zh-Hans/01 序.md", text.getBytes(Charset.forName("GBK")))
            .with("zh-Hans/02.txt", text.getBytes(Charset.forName("GBK")));
    folder.editions();
    assertThat(folder.problems())
        .contains(
            "zh-Hans/01 序.md:1: the file is not UTF-8 from here on, but seems to be GBK; save"
                + " it as UTF-8, for example with: iconv -f GBK -t UTF-8 \"01 序.md\" > new.md");
  }

  @Test
  void aDamagedFileIsNotGuessed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("# 活字\n\n用胶泥刻字，薄如钱唇，".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xB5);
    Folder folder = new Folder(temp).with("en/a.md", bytes.toByteArray());
    folder.editions();
    assertThat(folder.problems())
        .contains("en/a.md:3: the file is not UTF-8 from here on; save it as UTF-8");
  }
}

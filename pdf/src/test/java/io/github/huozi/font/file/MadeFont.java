package io.github.huozi.font.file;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontFace;
import io.github.huozi.language.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

/** Makes font files of other names and formats from huozi's own fonts, for tests. */
public final class MadeFont {

  private static final int HEADER = 12;
  private static final int RECORD = 16;

  private final Map<String, byte[]> tables = new TreeMap<>();

  private MadeFont(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    SmallFont.records(font)
        .forEach(
            (tag, record) -> {
              byte[] table = new byte[file.getInt(record + 12)];
              file.get(file.getInt(record + 8), table);
              tables.put(tag, table);
            });
  }

  /** A font with some characters of a face. */
  public static MadeFont of(Script script, String family, String characters) throws IOException {
    for (FontArtifact artifact : ClassPathFonts.SHARED.of(script)) {
      for (FontFace face : artifact.faces()) {
        if (face.description().family().equals(family)) {
          return new MadeFont(
              face.subset(characters.codePoints().boxed().collect(Collectors.toSet())));
        }
      }
    }
    throw new IllegalArgumentException(family);
  }

  /** Latin letters in Noto Sans Mono, which no text is set in by itself. */
  public static MadeFont latin() throws IOException {
    StringBuilder characters = new StringBuilder();
    for (char c = ' '; c < 0x7F; c++) {
      characters.append(c);
    }
    return of(Script.WESTERN, "Noto Sans Mono", characters + "·—‘’“”…‐");
  }

  /** Gives it a family name in English. */
  public MadeFont named(String family) {
    return named(Map.of(1, family));
  }

  /**
   * Gives it names.
   *
   * @param names the names by their numbers; one that is not ASCII is Chinese
   */
  public MadeFont named(Map<Integer, String> names) {
    Sfnt.Writer records = new Sfnt.Writer().u16(0).u16(names.size()).u16(6 + 12 * names.size());
    Sfnt.Writer texts = new Sfnt.Writer();
    new TreeMap<>(names)
        .forEach(
            (number, name) -> {
              byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
              boolean isEnglish = name.codePoints().allMatch(c -> c < 0x80);
              records.u16(3).u16(1).u16(isEnglish ? 0x409 : 0x804).u16(number & 0xFF);
              records.u16(text.length).u16(texts.size());
              texts.put(text);
            });
    return with("name", records.put(texts.toBytes()).toBytes());
  }

  /** Gives it a weight. */
  public MadeFont weighing(int weight) {
    ByteBuffer.wrap(tables.get("OS/2")).putShort(4, (short) weight);
    return this;
  }

  /** Sets flags of its style in OS/2. */
  public MadeFont selected(int flags) {
    ByteBuffer.wrap(tables.get("OS/2")).putShort(62, (short) flags);
    return this;
  }

  /** Sets its width in OS/2. */
  public MadeFont wide(int width) {
    ByteBuffer.wrap(tables.get("OS/2")).putShort(6, (short) width);
    return this;
  }

  /** Sets the permission to embed it. */
  public MadeFont permitting(int rights) {
    ByteBuffer.wrap(tables.get("OS/2")).putShort(8, (short) rights);
    return this;
  }

  /** Makes another character of its first one. */
  public MadeFont setting(int codePoint) {
    return with("cmap", CharacterMap.write(new TreeMap<>(Map.of(codePoint, 1))));
  }

  /** Adds or replaces a table. */
  public MadeFont with(String tag, byte[] table) {
    tables.put(tag, table);
    return this;
  }

  public MadeFont without(String tag) {
    tables.remove(tag);
    return this;
  }

  /** A table of variation axes: one of weight, from 300 to 900, and one of width. */
  public MadeFont varying() {
    Sfnt.Writer fvar =
        new Sfnt.Writer().u32(0x00010000).u16(16).u16(2).u16(2).u16(20).u16(0).u16(8);
    fvar.u32(0x77676874).u32(300 << 16).u32(400 << 16).u32(900 << 16).u16(0).u16(256);
    fvar.u32(0x77647468).u32((75 << 16) | 0x8000).u32(100 << 16).u32(100 << 16).u16(0).u16(257);
    return with("fvar", fvar.toBytes());
  }

  /** Its file. */
  public byte[] bytes() {
    Map<String, byte[]> copies = new TreeMap<>();
    tables.forEach((tag, table) -> copies.put(tag, table.clone()));
    return Sfnt.write(copies);
  }

  /** A WOFF file of it, compressed where that makes a table smaller. */
  public byte[] woff() throws IOException {
    byte[] font = bytes();
    ByteBuffer file = ByteBuffer.wrap(font);
    Map<String, Integer> records = SmallFont.records(font);
    Sfnt.Writer directory = new Sfnt.Writer();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int start = 44 + 20 * records.size();
    for (Map.Entry<String, Integer> entry : records.entrySet()) {
      byte[] table = new byte[file.getInt(entry.getValue() + 12)];
      file.get(file.getInt(entry.getValue() + 8), table);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
        out.write(table);
      }
      byte[] kept = packed.size() < table.length ? packed.toByteArray() : table;
      directory.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      directory.u32(start + data.size()).u32(kept.length).u32(table.length);
      directory.u32(file.getInt(entry.getValue() + 4));
      data.writeBytes(kept);
      while (data.size() % 4 != 0) {
        data.write(0);
      }
    }
    Sfnt.Writer woff = new Sfnt.Writer().put("wOFF".getBytes(StandardCharsets.US_ASCII));
    woff.u32(0x00010000).u32(start + data.size()).u16(records.size()).u16(0).u32(font.length);
    woff.put(new byte[24]);
    return woff.put(directory.toBytes()).put(data.toByteArray()).toBytes();
  }

  /** A collection of fonts. */
  public static byte[] collection(MadeFont... fonts) {
    Sfnt.Writer header = new Sfnt.Writer().put("ttcf".getBytes(StandardCharsets.US_ASCII));
    header.u32(0x00010000).u32(fonts.length);
    Sfnt.Writer files = new Sfnt.Writer();
    int start = HEADER + 4 * fonts.length;
    for (MadeFont made : fonts) {
      byte[] font = made.bytes();
      int at = start + files.size();
      ByteBuffer file = ByteBuffer.wrap(font);
      for (int i = 0; i < file.getShort(4); i++) {
        int offset = HEADER + RECORD * i + 8;
        file.putInt(offset, file.getInt(offset) + at);
      }
      header.u32(at);
      files.put(font);
    }
    return header.put(files.toBytes()).toBytes();
  }
}

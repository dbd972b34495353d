package io.github.huozi.verify;

import io.github.huozi.testing.Bounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * {@code verify} writes a report for any bytes in place of an EPUB. The first byte of an input is
 * the index of an entry, and the other bytes are its content. With a greater index the other bytes
 * are the whole EPUB.
 */
public final class EpubFuzz {

  private static final Map<String, byte[]> ENTRIES = entries();

  private EpubFuzz() {}

  public static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (byte[] content : ENTRIES.values()) {
      seeds.add(seed(seeds.size(), content));
    }
    seeds.add(seed(255, Files.readAllBytes(FuzzedFiles.epub())));
    return seeds;
  }

  private static byte[] seed(int first, byte[] content) {
    byte[] seed = new byte[content.length + 1];
    seed[0] = (byte) first;
    System.arraycopy(content, 0, seed, 1, content.length);
    return seed;
  }

  /** Runs the seeds, so that classes and fonts are loaded before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    if (data.length == 0) {
      return;
    }
    int index = Byte.toUnsignedInt(data[0]);
    byte[] content = Arrays.copyOfRange(data, 1, data.length);
    List<String> names = List.copyOf(ENTRIES.keySet());
    FuzzedFiles.verify(
        FuzzedFiles.epub(), index < names.size() ? with(names.get(index), content) : content);
  }

  private static byte[] with(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : ENTRIES.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getKey().equals(name) ? content : entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(FuzzedFiles.epub())))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
      return entries;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.kept.KeptFiles;
import io.github.huozi.pdf.style.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The chapters of an edition that earlier builds have set. Threads may share it. */
final class KeptChapters {

  private final KeptFiles files;
  private final Resources resources;

  /** The digests of the files that chapters show, as they are now. */
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  private final Set<String> used = ConcurrentHashMap.newKeySet();

  KeptChapters(KeptFiles files, Resources resources) {
    this.files = files;
    this.resources = resources;
  }

  /**
   * A kept chapter.
   *
   * @param chapter the chapter
   * @param asked the ids whose page numbers its text has
   */
  record Kept(SetChapter chapter, Set<String> asked) {}

  /** The chapter that is kept for a key; empty if none is, or a file that it shows has changed. */
  Optional<Kept> find(String key) throws IOException {
    Optional<byte[]> bytes = files.read(key);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.get()));
    try {
      for (int left = in.readInt(); left > 0; left--) {
        if (!digest(in.readUTF()).equals(in.readUTF())) {
          return Optional.empty();
        }
      }
      Set<String> asked = new TreeSet<>(SetChapterFile.readStrings(in));
      Kept kept = new Kept(SetChapterFile.read(in), asked);
      used.add(key);
      return Optional.of(kept);
    } catch (IOException | RuntimeException e) {
      // Its digest was right, but something else has written it.
      files.delete(key);
      return Optional.empty();
    }
  }

  /** Tells whether a chapter is kept for a key. If so, it stays for later builds. */
  boolean has(String key) {
    boolean is = files.has(key);
    if (is) {
      used.add(key);
    }
    return is;
  }

  private String digest(String name) throws IOException {
    String known = digests.get(name);
    if (known == null) {
      known = RecordedResources.digest(resources, name);
      digests.put(name, known);
    }
    return known;
  }

  /**
   * Keeps a chapter for later builds.
   *
   * @param opened the digests of the files that it shows, by their names
   */
  void keep(String key, Kept kept, Map<String, String> opened) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(opened.size());
      for (Map.Entry<String, String> file : new TreeMap<>(opened).entrySet()) {
        out.writeUTF(file.getKey());
        out.writeUTF(file.getValue());
      }
      SetChapterFile.writeStrings(new TreeSet<>(kept.asked), out);
      SetChapterFile.write(kept.chapter, out);
    } catch (IOException e) {
      // A text of it is too long for the file's format. It is set at each build.
      return;
    }
    files.write(key, bytes.toByteArray());
    used.add(key);
  }

  /** Deletes the chapters that this build has neither used nor set. */
  void sweep() {
    files.sweep(used);
  }
}

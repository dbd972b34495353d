package io.github.huozi.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure tree of a PDF (ISO 32000-1, 14.7). The pages are read between the two steps:
 * they need the roles of their marked contents, and the tree needs the texts of them.
 */
final class TagReader {

  private static final List<String> NO_ATTRIBUTES = List.of("Type", "S", "P", "K", "Pg");

  private final Targets targets;
  private final COSDictionary top;
  private final Map<Integer, Map<Integer, Piece>> pieces = new HashMap<>();

  /** A marked content, of which the role is known first and the rest when its page is read. */
  static final class Piece {
    final String role;
    final StringBuilder text = new StringBuilder();
    int pictures;
    boolean drawn;

    Piece(String role) {
      this.role = role;
    }
  }

  TagReader(PDDocument pdf, Targets targets) throws IOException {
    this.targets = targets;
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    this.top = root == null ? new COSDictionary() : root;
    read(top, null);
  }

  /** The marked contents of a page by their identifiers. */
  Map<Integer, Piece> of(PDPage page) {
    return pieces.getOrDefault(targets.number(page.getCOSObject()), Map.of());
  }

  /** The tree, with the texts of the pages that have been read. */
  Tag root() throws IOException {
    return read(top, null);
  }

  private Tag read(COSDictionary element, @Nullable COSDictionary pageAbove) throws IOException {
    COSDictionary own = element.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? pageAbove : own;
    String name = element.getNameAsString(COSName.S);
    String role = name == null ? "(root)" : name;
    List<TagKid> kids = new ArrayList<>();
    COSBase found = element.getDictionaryObject(COSName.K);
    if (found instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        add(several.getObject(i), role, page, kids);
      }
    } else if (found != null) {
      add(found, role, page, kids);
    }
    return new Tag(role, element == top ? Map.of() : attributes(element), kids);
  }

  private void add(COSBase kid, String role, @Nullable COSDictionary page, List<TagKid> kids)
      throws IOException {
    if (kid instanceof COSInteger mark) {
      add(page, mark.intValue(), role, kids);
    } else if (kid instanceof COSDictionary dictionary) {
      COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
      if (dictionary.containsKey(COSName.MCID)) {
        add(own == null ? page : own, dictionary.getInt(COSName.MCID), role, kids);
      } else if (dictionary.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation) {
        kids.add(new TagKid.Annotation(targets.target(annotation)));
      } else {
        kids.add(read(dictionary, page));
      }
    }
  }

  /** Adds a marked content, to the one before it if both are on one page. */
  private void add(@Nullable COSDictionary onPage, int mark, String role, List<TagKid> kids) {
    int page = targets.number(onPage);
    Piece piece =
        pieces
            .computeIfAbsent(page, unused -> new HashMap<>())
            .computeIfAbsent(mark, unused -> new Piece(role));
    TagKid.Content added =
        new TagKid.Content(page, piece.text.toString(), piece.pictures, piece.drawn);
    int last = kids.size() - 1;
    if (last >= 0 && kids.get(last) instanceof TagKid.Content before && before.page() == page) {
      kids.set(
          last,
          new TagKid.Content(
              page,
              before.text() + added.text(),
              before.pictures() + added.pictures(),
              before.drawn() || added.drawn()));
    } else {
      kids.add(added);
    }
  }

  private static Map<String, String> attributes(COSDictionary element) {
    Map<String, String> attributes = new TreeMap<>();
    for (COSName key : element.keySet()) {
      if (!NO_ATTRIBUTES.contains(key.getName())) {
        attributes.put(key.getName(), Cos.text(element.getDictionaryObject(key)));
      }
    }
    return attributes;
  }
}

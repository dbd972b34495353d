package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.Atom.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tables: matrices, cases, aligned lines. */
final class TexEnvironments {

  private static final int MAX_COLUMNS = 100;

  /** The brackets of the environments that set a matrix. */
  private static final Map<String, String> MATRICES =
      Map.of(
          "matrix", "",
          "smallmatrix", "",
          "pmatrix", "()",
          "bmatrix", "[]",
          "Bmatrix", "{}",
          "vmatrix", "||",
          "Vmatrix", "‖‖",
          "array", "",
          "subarray", "");

  private final TexParser parser;
  private final TexTokens tokens;

  TexEnvironments(TexParser parser, TexTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Reads a whole formula; one that has several lines or columns is aligned. */
  List<MathElement> whole(boolean display) throws TexException {
    TexTable table = rows(false);
    TexToken end = tokens.next();
    if (!end.is(TexToken.Kind.END)) {
      throw new TexException(
          end.typed() + " has no beginning",
          end.is(TexToken.Kind.CLOSE) ? "delete it, or write \\}" : "delete it");
    }
    if (table.isSingle()) {
      return table.first();
    }
    return List.of(aligned(table, display));
  }

  /** Reads an environment after {@code \begin} and its name. */
  Atom read(String name) throws TexException {
    String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    if (MATRICES.containsKey(plain)) {
      return matrix(name, plain);
    }
    switch (plain) {
      case "cases", "dcases", "rcases", "drcases" -> {
        return cases(name, plain);
      }
      case "align", "aligned", "split", "alignat", "alignedat", "flalign", "eqnarray" -> {
        if (plain.endsWith("at")) {
          tokens.word();
        }
        option();
        return new Atom(aligned(body(name), true), Kind.INNER);
      }
      case "gather", "gathered", "multline", "equation", "displaymath", "math" -> {
        option();
        TexTable table = body(name);
        return table.isSingle()
            ? Atom.ordinary(MathElement.row(table.first()))
            : new Atom(table.element("center", "0em", true), Kind.INNER);
      }
      default ->
          throw new TexException(
              "the environment " + name + " is unknown",
              "write one of align, cases, matrix, pmatrix, array, gather");
    }
  }

  /** An option in brackets, which is of no use in a document without page columns. */
  private void option() throws TexException {
    tokens.skipSpaces();
    if (tokens.peek().is("[")) {
      tokens.bracketed();
    }
  }

  private static MathElement aligned(TexTable table, boolean display) {
    return table.element("right left", "0em", display);
  }

  private Atom matrix(String name, String plain) throws TexException {
    String columns = "center";
    @Nullable String lines = null;
    if (plain.equals("array") || plain.equals("subarray")) {
      option();
      String typed = tokens.word();
      columns = alignments(typed);
      lines = TexTable.lines(typed);
    } else if (name.endsWith("*") && tokens.peek().is("[")) {
      columns = alignments(TexTokens.text(tokens.bracketed()));
    }
    TexTable table = body(name);
    MathElement element = table.element(columns, plain.equals("subarray") ? "0em" : "1em", false);
    if (lines != null && lines.contains("solid")) {
      element = element.with("columnlines", lines);
    }
    if (plain.startsWith("s")) {
      element =
          MathElement.of("mstyle", element.with("columnspacing", "0.33em"))
              .with("scriptlevel", "1");
    }
    String brackets = MATRICES.getOrDefault(plain, "");
    if (brackets.isEmpty()) {
      return Atom.ordinary(element);
    }
    return new Atom(
        TexDelimiters.around(brackets.substring(0, 1), List.of(element), brackets.substring(1)),
        Kind.INNER);
  }

  private static String alignments(String typed) {
    StringBuilder columns = new StringBuilder();
    int count = 0;
    for (int i = 0; i < typed.length() && count < MAX_COLUMNS; i++) {
      String alignment =
          switch (typed.charAt(i)) {
            case 'l' -> "left";
            case 'r' -> "right";
            case 'c' -> "center";
            default -> "";
          };
      if (!alignment.isEmpty()) {
        columns.append(count++ > 0 ? " " : "").append(alignment);
      }
    }
    return count == 0 ? "center" : columns.toString();
  }

  private Atom cases(String name, String plain) throws TexException {
    TexTable table = body(name);
    MathElement element = table.element("left", "1em", plain.startsWith("d"));
    boolean right = plain.contains("rcases");
    return new Atom(
        right
            ? TexDelimiters.around("", List.of(element), "}")
            : TexDelimiters.around("{", List.of(element), ""),
        Kind.INNER);
  }

  private TexTable body(String name) throws TexException {
    TexTable table = rows(true);
    TexToken end = tokens.next();
    if (!end.isCommand("end")) {
      throw new TexException("\\end{" + name + "} is missing " + TexParser.before(end), "add it");
    }
    String closed = tokens.word();
    if (!closed.equals(name)) {
      throw new TexException(
          "\\begin{" + name + "} ends with \\end{" + closed + "}", "write the same name");
    }
    return table;
  }

  /** Reads the lines of a group, one below the other. */
  MathElement lines() throws TexException {
    TexTable table = rows(false);
    return table.isSingle()
        ? MathElement.row(table.first())
        : table.element("center", "0em", false).with("rowspacing", "0.1em");
  }

  private TexTable rows(boolean environment) throws TexException {
    TexTable table = new TexTable();
    hlines(table);
    while (true) {
      table.add(table.columns() % 2 == 1 ? parser.continuedRow() : parser.row());
      TexToken token = tokens.peek();
      if (token.is("&")) {
        tokens.next();
        if (table.columns() > MAX_COLUMNS) {
          throw new TexException("it has more than 100 columns", "divide it");
        }
      } else if (token.isCommand("\\") || token.isCommand("cr") || token.isCommand("newline")) {
        tokens.next();
        tokens.skip("*");
        if (tokens.peekAny().is("[")) {
          tokens.bracketed();
        }
        table.endRow();
        if (environment) {
          hlines(table);
        }
      } else {
        return table;
      }
    }
  }

  private void hlines(TexTable table) throws TexException {
    while (tokens.peek().isCommand("hline") || tokens.peek().isCommand("hdashline")) {
      tokens.next();
      table.addLine();
    }
  }

  /** The rows of a table that is being read. */
  private static final class TexTable {

    private final List<List<List<MathElement>>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<Integer> lines = new ArrayList<>();

    /** The vertical lines between the columns of an array. */
    static String lines(String typed) {
      StringBuilder lines = new StringBuilder();
      int columns = 0;
      boolean line = false;
      for (int i = 0; i < typed.length(); i++) {
        char c = typed.charAt(i);
        if (c == '|' || c == ':') {
          line = true;
        } else if (c == 'l' || c == 'r' || c == 'c') {
          if (columns++ > 0) {
            lines.append(lines.length() > 0 ? " " : "").append(line ? "solid" : "none");
          }
          line = false;
        }
      }
      return lines.toString();
    }

    void add(List<MathElement> cell) {
      rows.get(rows.size() - 1).add(cell);
    }

    int columns() {
      return rows.get(rows.size() - 1).size();
    }

    void endRow() {
      rows.add(new ArrayList<>());
    }

    void addLine() {
      lines.add(rows.size() - 1);
    }

    boolean isSingle() {
      dropEmptyRow();
      return rows.size() == 1 && rows.get(0).size() == 1;
    }

    List<MathElement> first() {
      return rows.get(0).get(0);
    }

    private void dropEmptyRow() {
      int last = rows.size() - 1;
      if (last > 0 && rows.get(last).stream().allMatch(List::isEmpty)) {
        rows.remove(last);
      }
    }

    /**
     * The table as MathML.
     *
     * @param columns the alignments of the columns, repeated as needed
     * @param spacing the space between two columns; after each pair of aligned ones it is 2 em
     */
    MathElement element(String columns, String spacing, boolean display) {
      dropEmptyRow();
      String[] alignments = columns.split(" ", -1);
      List<MathElement> all = new ArrayList<>();
      for (List<List<MathElement>> row : rows) {
        List<MathElement> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          cells.add(
              MathElement.of("mtd", row.get(i))
                  .with("columnalign", alignments[i % alignments.length]));
        }
        all.add(MathElement.of("mtr", cells));
      }
      MathElement table = MathElement.of("mtable", all);
      if (display) {
        table = table.with("displaystyle", "true").with("rowspacing", "0.3em");
      }
      if (lines.stream().anyMatch(line -> line > 0 && line < rows.size())) {
        StringBuilder between = new StringBuilder();
        for (int i = 1; i < rows.size(); i++) {
          between.append(i > 1 ? " " : "").append(lines.contains(i) ? "solid" : "none");
        }
        table = table.with("rowlines", between.toString());
      }
      if (lines.contains(0) && lines.contains(rows.size())) {
        table = table.with("frame", "solid");
      }
      return table.with("columnspacing", columns.equals("right left") ? "0em 2em" : spacing);
    }
  }
}

package io.github.huozi.source.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Finds tokens with a lexer of RSyntaxTextArea. These are generated automata without a window. */
final class LibraryLexer implements LineLexer {

  private final TokenMaker maker;
  private final Preparation preparation;
  private final Map<Integer, TokenClass> others;

  /** The state in which the line before ends, such as an open comment. */
  private int state = TokenTypes.NULL;

  /**
   * @param others the classes of types that the library uses for something else in this language
   */
  LibraryLexer(TokenMaker maker, Preparation preparation, Map<Integer, TokenClass> others) {
    this.others = Map.copyOf(others);
    this.maker = maker;
    this.preparation = preparation;
  }

  /** Changes a line for a lexer that would misread it. */
  interface Preparation {

    /**
     * The line as the lexer is to read it.
     *
     * @param tokens takes tokens that the lexer does not find; they replace its own
     * @return a line of the same length
     */
    String read(String line, List<CodeToken> tokens);
  }

  @Override
  public void add(String line, int offset, List<CodeToken> tokens) {
    List<CodeToken> own = new ArrayList<>();
    char[] characters = preparation.read(line, own).toCharArray();
    Segment segment = new Segment(characters, 0, characters.length);
    int next = 0;
    Token token = maker.getTokenList(segment, state, 0);
    while (token != null) {
      state = token.getType();
      if (token.isPaintable()) {
        @Nullable TokenClass of = others.getOrDefault(state, classOf(state));
        int start = token.getOffset();
        int end = Math.min(line.length(), token.getEndOffset());
        while (next < own.size() && own.get(next).end() <= start) {
          tokens.add(moved(own.get(next++), offset));
        }
        boolean covered = next < own.size() && own.get(next).start() < end;
        if (of != null && end > start && !covered) {
          tokens.add(new CodeToken(offset + start, offset + end, of));
        }
      }
      token = token.getNextToken();
    }
    while (next < own.size()) {
      tokens.add(moved(own.get(next++), offset));
    }
  }

  private static CodeToken moved(CodeToken token, int by) {
    return new CodeToken(token.start() + by, token.end() + by, token.of());
  }

  private static @Nullable TokenClass classOf(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          TokenClass.COMMENT;
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> TokenClass.KEYWORD;
      case TokenTypes.FUNCTION -> TokenClass.FUNCTION;
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          TokenClass.NUMBER;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA ->
          TokenClass.STRING;
      case TokenTypes.DATA_TYPE -> TokenClass.TYPE;
      case TokenTypes.VARIABLE -> TokenClass.VARIABLE;
      case TokenTypes.ANNOTATION -> TokenClass.ANNOTATION;
      case TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION ->
          TokenClass.META;
      case TokenTypes.MARKUP_TAG_NAME -> TokenClass.TAG;
      case TokenTypes.MARKUP_TAG_ATTRIBUTE -> TokenClass.ATTRIBUTE;
      default -> null;
    };
  }
}

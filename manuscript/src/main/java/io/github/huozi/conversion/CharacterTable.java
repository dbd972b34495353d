package io.github.huozi.conversion;

/** A table of what becomes of single characters. A look-up makes no strings. */
final class CharacterTable {

  private final char[] forms = new char[0x10000];

  CharacterTable() {
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) i;
    }
  }

  /** The first forms of a dictionary of OpenCC, of those characters that have one of a char. */
  static CharacterTable read(String dictionary) {
    CharacterTable table = new CharacterTable();
    ConversionData.dictionary(
        dictionary,
        (character, others) -> {
          if (character.length() == 1 && others[0].length() == 1) {
            table.forms[character.charAt(0)] = others[0].charAt(0);
          }
        });
    return table;
  }

  void put(char character, char form) {
    forms[character] = form;
  }

  char form(char character) {
    return forms[character];
  }

  /** A text with the forms of its characters. */
  String apply(CharSequence text) {
    char[] replaced = new char[text.length()];
    for (int i = 0; i < replaced.length; i++) {
      replaced[i] = forms[text.charAt(i)];
    }
    return String.valueOf(replaced);
  }
}

package io.github.huozi.source.code;

import java.util.Locale;

/** The kind of a part of a program. Its name in lower case is the class of its {@code span}. */
enum TokenClass {
  /** A word of the language: {@code if}, {@code return}, {@code SELECT}. */
  KEYWORD,
  /** Text in quotation marks, a character, a regular expression. */
  STRING,
  /** A remark for readers. */
  COMMENT,
  /** A number, {@code true} or {@code null}. */
  NUMBER,
  /** The name of a function of the language. */
  FUNCTION,
  /** The name of a type. */
  TYPE,
  /** A variable that is marked as one: {@code $HOME}. */
  VARIABLE,
  /** An annotation or attribute of a declaration: {@code @Override}, {@code #[derive(Debug)]}. */
  ANNOTATION,
  /** The name of an attribute in HTML, or of a key in YAML, TOML and JSON. */
  ATTRIBUTE,
  /** The name of an element in HTML. */
  TAG,
  /** A line for another program: {@code #include}, {@code #!/bin/sh}, a section of a TOML file. */
  META,
  /** A line that a change adds. */
  INSERTED,
  /** A line that a change removes. */
  DELETED,
  /** A line of a change that says where it is. */
  HUNK,
  /** The sign that a terminal shows before a command: {@code $}. */
  PROMPT,
  /** The line that is typed into a terminal. */
  COMMAND;

  String className() {
    return name().toLowerCase(Locale.ROOT);
  }
}

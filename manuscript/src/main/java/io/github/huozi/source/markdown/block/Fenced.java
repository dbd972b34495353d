package io.github.huozi.source.markdown.block;

/** A block whose end the author writes. */
interface Fenced {

  /** The name of the line that ends it; empty if no line does. */
  String end();
}

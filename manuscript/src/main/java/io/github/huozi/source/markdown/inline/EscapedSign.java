package io.github.huozi.source.markdown.inline;

import org.commonmark.node.CustomNode;

/** A sign after a backslash, which smart punctuation leaves as it is. */
public final class EscapedSign extends CustomNode {

  private final String sign;

  EscapedSign(String sign) {
    this.sign = sign;
  }

  /** The sign without its backslash. */
  public String sign() {
    return sign;
  }
}

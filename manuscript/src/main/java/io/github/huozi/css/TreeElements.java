package io.github.huozi.css;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a kind of tree, as selectors read them.
 *
 * @param <E> the class of the elements
 */
interface TreeElements<E> {

  /** The name without its prefix. */
  String name(E element);

  boolean hasAttribute(E element, String name);

  /** The value of an attribute; empty if there is none. */
  String attribute(E element, String name);

  /** The text of an element and of those in it. */
  String text(E element);

  @Nullable E parent(E element);

  /** The next sibling that is an element, towards the end or the start. */
  @Nullable E sibling(E element, boolean towardsEnd);

  /** The first child that is an element. */
  @Nullable E firstChild(E element);
}

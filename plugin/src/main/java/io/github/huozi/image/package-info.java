/** What an image's file is: its format by its content, and how its picture is turned. */
@NullMarked
package io.github.huozi.image;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.right.application;

import org.jspecify.annotations.NullMarked;

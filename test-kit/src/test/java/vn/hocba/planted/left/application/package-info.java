/** Planted. */
@NullMarked
package vn.hocba.planted.left.application;

import org.jspecify.annotations.NullMarked;

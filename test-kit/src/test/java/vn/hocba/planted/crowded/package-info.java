/** Planted. */
@NullMarked
package vn.hocba.planted.crowded;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.clean.platform;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.outward.application;

import org.jspecify.annotations.NullMarked;

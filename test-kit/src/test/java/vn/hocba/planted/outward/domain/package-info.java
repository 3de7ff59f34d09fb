/** Planted. */
@NullMarked
package vn.hocba.planted.outward.domain;

import org.jspecify.annotations.NullMarked;

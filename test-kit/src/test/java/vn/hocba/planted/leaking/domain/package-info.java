/** Planted. */
@NullMarked
package vn.hocba.planted.leaking.domain;

import org.jspecify.annotations.NullMarked;

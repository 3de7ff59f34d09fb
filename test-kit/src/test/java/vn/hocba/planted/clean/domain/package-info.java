/** Planted. */
@NullMarked
package vn.hocba.planted.clean.domain;

import org.jspecify.annotations.NullMarked;

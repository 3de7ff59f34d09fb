/** Planted. */
@NullMarked
package vn.hocba.planted.throwing.application;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.named.application;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.clean.application;

import org.jspecify.annotations.NullMarked;

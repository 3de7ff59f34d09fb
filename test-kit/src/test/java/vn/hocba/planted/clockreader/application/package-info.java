/** Planted. */
@NullMarked
package vn.hocba.planted.clockreader.application;

import org.jspecify.annotations.NullMarked;

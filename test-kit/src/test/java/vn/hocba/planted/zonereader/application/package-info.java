/** Planted. */
@NullMarked
package vn.hocba.planted.zonereader.application;

import org.jspecify.annotations.NullMarked;

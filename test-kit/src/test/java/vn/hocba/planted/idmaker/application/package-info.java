/** Planted. */
@NullMarked
package vn.hocba.planted.idmaker.application;

import org.jspecify.annotations.NullMarked;

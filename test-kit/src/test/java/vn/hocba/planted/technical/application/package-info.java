/** Planted. */
@NullMarked
package vn.hocba.planted.technical.application;

import org.jspecify.annotations.NullMarked;

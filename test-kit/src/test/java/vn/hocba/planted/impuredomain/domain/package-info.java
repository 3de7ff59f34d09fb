/** Planted. */
@NullMarked
package vn.hocba.planted.impuredomain.domain;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.printing.adapter.out.http;

import org.jspecify.annotations.NullMarked;

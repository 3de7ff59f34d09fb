/** Planted. */
@NullMarked
package vn.hocba.planted.injected.adapter.out.http;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package vn.hocba.planted.clean.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;

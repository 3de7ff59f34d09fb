/** Planted. */
@NullMarked
package vn.hocba.planted.exposed.adapter.out.http;

import org.jspecify.annotations.NullMarked;

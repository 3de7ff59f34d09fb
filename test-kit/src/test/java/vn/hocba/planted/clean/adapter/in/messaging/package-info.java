/** Planted. */
@NullMarked
package vn.hocba.planted.clean.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;

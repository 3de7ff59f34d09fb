/** Planted. */
@NullMarked
package vn.hocba.planted.dualwrite.adapter.out.messaging;

import org.jspecify.annotations.NullMarked;

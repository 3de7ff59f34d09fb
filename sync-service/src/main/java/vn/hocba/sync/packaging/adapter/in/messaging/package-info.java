/** Seals, as signing-service tells them. */
@NullMarked
package vn.hocba.sync.packaging.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;

/** Deliveries in MongoDB, their events in the same document. */
@NullMarked
package vn.hocba.sync.delivery.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;

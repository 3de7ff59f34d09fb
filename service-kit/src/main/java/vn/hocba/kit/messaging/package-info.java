/** Receiving events: parsing, bounded retries, dead letters and their replay. */
@NullMarked
package vn.hocba.kit.messaging;

import org.jspecify.annotations.NullMarked;

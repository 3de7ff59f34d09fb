/** What operators see. */
@NullMarked
package vn.hocba.signing.preservation.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;

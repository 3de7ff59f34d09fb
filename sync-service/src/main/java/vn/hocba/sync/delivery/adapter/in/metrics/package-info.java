/** The figures that an operator needs first. */
@NullMarked
package vn.hocba.sync.delivery.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;

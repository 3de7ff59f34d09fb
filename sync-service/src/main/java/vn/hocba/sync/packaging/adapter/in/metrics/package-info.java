/** Packages by state and receipts outstanding. */
@NullMarked
package vn.hocba.sync.packaging.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;

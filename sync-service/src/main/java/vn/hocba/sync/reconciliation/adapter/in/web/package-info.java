/** The comparisons' HTTP door. */
@NullMarked
package vn.hocba.sync.reconciliation.adapter.in.web;

import org.jspecify.annotations.NullMarked;

/** Reads this service's own approvals. */
@NullMarked
package vn.hocba.grading.yearresult.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;

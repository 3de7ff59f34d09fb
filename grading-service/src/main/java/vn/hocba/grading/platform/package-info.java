/** What every feature of this service shares: the catalogue of refusals, outcomes, the school day. */
@NullMarked
package vn.hocba.grading.platform;

import org.jspecify.annotations.NullMarked;

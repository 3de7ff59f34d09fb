/** What every feature of this service needs at its edges. */
@NullMarked
package vn.hocba.student.platform;

import org.jspecify.annotations.NullMarked;

/** The whole service at real local servers. */
@NullMarked
package vn.hocba.student.flow;

import org.jspecify.annotations.NullMarked;
